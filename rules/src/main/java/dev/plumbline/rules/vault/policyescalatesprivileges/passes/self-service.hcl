path "auth/token/renew-self" { capabilities = ["update"] }
path "auth/token/revoke-self" { capabilities = ["update"] }
path "auth/approle/role/ci/secret-id" { capabilities = ["update"] }
path "sys/policies/acl/*" { capabilities = ["read", "list"] }
