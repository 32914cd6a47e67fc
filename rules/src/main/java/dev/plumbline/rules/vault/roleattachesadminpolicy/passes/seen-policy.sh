#!/bin/sh
vault policy write ops - <<EOF
path "secret/data/ops/*" { capabilities = ["read"] }
EOF
vault write auth/kubernetes/role/a bound_service_account_names=a bound_service_account_namespaces=b policies=ops
