resource "vault_jwt_auth_backend_role" "app" {
  role_name       = "app"
  role_type       = "jwt"
  user_claim      = "sub"
  bound_audiences = ["vault"]
  bound_subject   = "spiffe://example.org/ns/shop/sa/*" # finding
}
