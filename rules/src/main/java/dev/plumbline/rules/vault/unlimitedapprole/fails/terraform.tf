resource "vault_approle_auth_backend_role" "ci" { # finding
  backend        = "approle"
  role_name      = "ci"
  token_policies = ["ci"]
}
