#!/bin/sh
vault secrets enable kubernetes
vault write kubernetes/roles/deploy allowed_kubernetes_namespaces='*' kubernetes_role_name=cluster-admin kubernetes_role_type=ClusterRole
