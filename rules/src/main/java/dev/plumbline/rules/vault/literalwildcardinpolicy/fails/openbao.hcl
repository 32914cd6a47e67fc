path "kv/data/*/app" { capabilities = ["read"] } # finding
