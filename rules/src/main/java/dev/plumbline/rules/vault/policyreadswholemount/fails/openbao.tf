resource "vault_policy" "app" {
  name   = "app"
  policy = <<-EOT
    path "secret/data/+/*" {
      capabilities = ["read"]
    }
  EOT
}
