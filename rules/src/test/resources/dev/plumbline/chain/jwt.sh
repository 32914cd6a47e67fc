vault auth enable jwt
vault write auth/jwt/config oidc_discovery_url=https://oidc.apps.example.com bound_issuer=https://oidc.apps.example.com
vault write auth/jwt/role/shop \
  role_type=jwt user_claim=sub \
  bound_audiences=vault \
  bound_subject=spiffe://apps.example.com/ns/shop/sa/shop \
  token_policies=shop \
  token_ttl=15m token_max_ttl=1h
