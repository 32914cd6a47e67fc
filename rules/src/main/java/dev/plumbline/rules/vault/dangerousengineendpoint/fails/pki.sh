#!/bin/sh
vault secrets enable -path=mesh pki
vault policy write app - <<EOF
path "mesh/sign-verbatim" { capabilities = ["update"] } # finding
path "pki/issue/*" { capabilities = ["create", "update"] } # finding
path "database/config/*" { capabilities = ["update"] } # finding
path "transit/export/encryption-key/app" { capabilities = ["read"] } # finding
EOF
