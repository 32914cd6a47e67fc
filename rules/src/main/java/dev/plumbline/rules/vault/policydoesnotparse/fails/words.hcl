path "secret/data/a" {
  capabilities = ["read", "write"] # finding
}
path "secret/data/b" {
  policy = "write" # finding
}
path "secret/data/c" {
  capabilities = ["read"]
  capabilities = ["list"] # finding
}
