path "secret/data/{{identity.entity.aliases.ACCESSOR.metadata.service_account_namespace}}/*" { # finding
  capabilities = ["read"]
}
path "secret/data/{{identity.entity.aliases.auth_jwt_1a2b3c4d.name}}/*" { # finding
  capabilities = ["read"]
}
