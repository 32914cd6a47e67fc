#!/bin/sh
export VAULT_ADDR=https://vault.vault.svc:8200
vault auth enable kubernetes
vault policy write web - <<POLICY
path "secret/data/web/db" {
  capabilities = ["read"]
}
POLICY
vault write auth/kubernetes/role/web \
  bound_service_account_names=web \
  bound_service_account_namespaces=shop \
  audience=vault \
  token_policies=web \
  token_ttl=15m
vault kv put secret/web/db password=@password.txt
