#!/bin/sh
bao policy write app-read - <<EOF
path "secret/data/app/*" { capabilities = ["read"] }
EOF
bao write auth/kubernetes/role/app bound_service_account_names=a bound_service_account_namespaces=b policies=default,App-Read
