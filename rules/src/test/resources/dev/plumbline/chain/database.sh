vault secrets enable database
vault write database/roles/shop db_name=shop default_ttl=1h max_ttl=24h creation_statements=@create.sql
vault policy write shop - <<POLICY
path "database/creds/shop" {
  capabilities = ["read"]
}
POLICY
