path "secret/data/a" {
  capabilities = ["read", "list", "patch", "scan", "recover"]
  required_parameters = ["version"]
  comment = "for a"
}
