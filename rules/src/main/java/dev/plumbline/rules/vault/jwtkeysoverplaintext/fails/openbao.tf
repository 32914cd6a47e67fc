resource "vault_jwt_auth_backend" "spire" {
  path         = "spire"
  bound_issuer = "https://oidc.example.org"
  jwks_url     = "http://oidc.example.org/keys" # finding
}
