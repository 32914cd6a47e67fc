path "secret/data/+/shared" { capabilities = ["read"] }
path "secret/data/app*" { capabilities = ["read"] }
