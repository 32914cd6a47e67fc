resource "vault_jwt_auth_backend" "spire" { # finding
  path     = "spire"
  jwks_url = "https://oidc.example.org/keys"
}
