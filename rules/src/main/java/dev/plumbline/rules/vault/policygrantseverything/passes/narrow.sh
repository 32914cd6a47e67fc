#!/bin/sh
bao policy write app - <<EOF
path "secret/data/app/*" { capabilities = ["read"] }
path "*" { capabilities = ["deny"] }
EOF
