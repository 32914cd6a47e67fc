#!/bin/sh
vault policy write app - <<EOF
path "*" { # finding
  capabilities = ["create", "read", "update", "delete", "list", "sudo"]
}
EOF
