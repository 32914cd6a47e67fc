#!/bin/sh
vault policy write app - <<EOF
path "sys/policies/acl/*" { capabilities = ["create", "update", "list"] } # finding
path "auth/+/role/app" { capabilities = ["update"] } # finding
path "secret/data/app" { capabilities = ["read"] }
EOF
vault write auth/kubernetes/role/app bound_service_account_names=app bound_service_account_namespaces=shop policies=app
