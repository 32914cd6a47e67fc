vault secrets enable -path=secret -version=2 kv
vault policy write shop - <<POLICY
path "secret/data/shop/db" {
  capabilities = ["read"]
}
POLICY
