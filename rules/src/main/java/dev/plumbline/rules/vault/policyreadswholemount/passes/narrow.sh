#!/bin/sh
bao secrets enable database
bao policy write app - <<EOF
path "secret/data/app/*" { capabilities = ["read"] }
path "secret/metadata/*" { capabilities = ["list"] }
path "database/creds/*" { capabilities = ["read"] }
path "secret/data/{{identity.entity.name}}/*" { capabilities = ["read"] }
EOF
