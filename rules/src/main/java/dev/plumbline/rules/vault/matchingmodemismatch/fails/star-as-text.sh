#!/bin/sh
bao write auth/jwt/role/app - <<EOF
{ "role_type": "jwt", "user_claim": "sub", "bound_audiences": "vault",
  "bound_claims": { "sub": "spiffe://example.org/ns/shop/*" } }
EOF
