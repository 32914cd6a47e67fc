#!/bin/sh
vault policy write app - <<EOF
path "secret/data/*/shared" { capabilities = ["read"] } # finding
path "secret/data/team+/x" { capabilities = ["read"] } # finding
path "secret/+*" { capabilities = ["read"] } # finding
EOF
