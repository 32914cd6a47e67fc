#!/bin/sh
vault write auth/kubernetes/config kubernetes_host=https://kubernetes.default.svc use_annotations_as_alias_metadata=true # finding
vault policy write own - <<EOF
path "secret/data/{{identity.entity.aliases.auth_kubernetes_1a2b3c4d.metadata.team}}/*" { capabilities = ["read"] }
EOF
