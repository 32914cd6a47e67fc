resource "vault_kubernetes_auth_backend_config" "this" {
  backend         = "kubernetes"
  kubernetes_host = "http://kubernetes.default.svc" # finding
}
