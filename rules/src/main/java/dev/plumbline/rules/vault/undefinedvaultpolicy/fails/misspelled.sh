#!/bin/sh
vault policy write app-read - <<EOF
path "secret/data/app/*" { capabilities = ["read"] }
EOF
vault write auth/kubernetes/role/app bound_service_account_names=a bound_service_account_namespaces=b policies=app_read # finding
