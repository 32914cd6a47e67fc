path "sys/health" { capabilities = ["read"] }
path "sys/audit" { capabilities = ["read", "sudo"] }
