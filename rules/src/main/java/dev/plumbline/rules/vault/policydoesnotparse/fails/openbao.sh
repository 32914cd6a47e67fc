#!/bin/sh
bao policy write app - <<EOF
path "kv/data/a" { capability = ["read"] } # finding
EOF
