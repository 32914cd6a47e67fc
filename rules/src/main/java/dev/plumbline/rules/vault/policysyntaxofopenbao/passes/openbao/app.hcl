path "secret/metadata/app/*" {
  capabilities = ["list", "scan"]
}
