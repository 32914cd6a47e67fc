path "sys/*" { # finding
  capabilities = ["create", "update", "read"]
}
