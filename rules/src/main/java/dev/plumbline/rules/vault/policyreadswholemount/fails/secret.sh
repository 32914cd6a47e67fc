#!/bin/sh
vault secrets enable -path=team -version=2 kv
vault policy write app - <<EOF
path "secret/*" { capabilities = ["read", "list"] } # finding
path "team/data/*" { capabilities = ["read"] } # finding
path "team/+/*" { capabilities = ["read"] } # finding
EOF
