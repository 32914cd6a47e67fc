#!/bin/sh
export VAULT_ADDR=https://127.0.0.1:8200
vault write -tls-skip-verify sys/policies/acl/app policy=@app.hcl
