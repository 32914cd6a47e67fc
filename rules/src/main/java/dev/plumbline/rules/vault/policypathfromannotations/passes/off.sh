#!/bin/sh
vault write auth/kubernetes/config kubernetes_host=https://kubernetes.default.svc use_annotations_as_alias_metadata=false
