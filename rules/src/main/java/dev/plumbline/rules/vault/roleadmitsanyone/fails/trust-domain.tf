resource "vault_jwt_auth_backend_role" "all" {
  backend           = "jwt"
  role_name         = "all"
  role_type         = "jwt"
  user_claim        = "sub"
  bound_audiences   = ["vault"]
  bound_claims_type = "glob"
  bound_claims = {
    sub = "spiffe://example.org/*" # finding
  }
}
