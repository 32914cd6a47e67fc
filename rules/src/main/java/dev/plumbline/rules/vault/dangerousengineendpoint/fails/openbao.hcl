path "database/creds/*" { # finding
  capabilities = ["read"]
}
