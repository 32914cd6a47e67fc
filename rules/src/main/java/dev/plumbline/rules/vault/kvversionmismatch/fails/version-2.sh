#!/bin/sh
vault secrets enable -path=secret kv-v2
vault policy write app - <<EOF
path "secret/app/*" { capabilities = ["read"] } # finding
path "secret/app/root" { capabilities = ["deny"] } # finding
path "secret/data/app/*" { capabilities = ["read"] }
path "secret/*" { capabilities = ["list"] }
EOF
