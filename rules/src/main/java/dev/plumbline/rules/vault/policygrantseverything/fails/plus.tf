resource "vault_policy" "reader" {
  name   = "reader"
  policy = <<EOT
path "+/*" { capabilities = ["read"] }
EOT
}
