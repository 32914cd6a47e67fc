path "auth/token/create*" { # finding
  capabilities = ["update"]
}
