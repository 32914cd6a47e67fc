path "*" { # finding
  policy = "write"
}
