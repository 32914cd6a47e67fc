#!/bin/sh
bao secrets enable -path=secret -version=2 kv
bao secrets enable -path=plain -version=1 kv
bao policy write app - <<EOF
path "secret/data/app/*" { capabilities = ["read"] }
path "secret/metadata/app/*" { capabilities = ["list"] }
path "plain/app" { capabilities = ["read"] }
path "elsewhere/app" { capabilities = ["read"] }
EOF
