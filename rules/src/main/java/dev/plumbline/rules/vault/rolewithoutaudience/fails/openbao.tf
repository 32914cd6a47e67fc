resource "vault_kubernetes_auth_backend_role" "app" { # finding
  backend                          = "kubernetes"
  role_name                        = "app"
  bound_service_account_names      = ["app"]
  bound_service_account_namespaces = ["shop"]
}
