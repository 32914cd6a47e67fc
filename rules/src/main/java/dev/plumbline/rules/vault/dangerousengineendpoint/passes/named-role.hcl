path "pki/issue/app" { capabilities = ["update"] }
path "database/creds/app" { capabilities = ["read"] }
path "transit/encrypt/app" { capabilities = ["update"] }
path "secret/data/config/app" { capabilities = ["read", "update"] }
