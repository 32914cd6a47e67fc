resource "vault_jwt_auth_backend" "spire" { # finding
  path         = "spire"
  bound_issuer = "x"
  jwks_url     = "https://oidc.example.org/keys"
}
