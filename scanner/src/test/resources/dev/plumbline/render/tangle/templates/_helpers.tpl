{{- define "tangle.env" -}}
- name: {{ . }}
  value: helper-Literal-6
{{- end }}
