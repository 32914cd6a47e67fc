#!/bin/sh
vault policy write app - <<EOF
path "secret/data/app/*" { capabilities = ["read"] }
path "database/creds/app" { capabilities = ["read", "sudo"] } # finding
EOF
vault write auth/kubernetes/role/app bound_service_account_names=app bound_service_account_namespaces=shop policies=app
