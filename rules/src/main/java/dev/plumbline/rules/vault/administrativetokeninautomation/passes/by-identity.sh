#!/bin/sh
export VAULT_TOKEN=$(vault write -field=token auth/kubernetes/login role=configure jwt=@/var/run/secrets/tokens/vault)
vault policy write app app.hcl
