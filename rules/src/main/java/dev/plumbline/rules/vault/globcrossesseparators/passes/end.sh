#!/bin/sh
vault write auth/jwt/role/app - <<EOF
{ "role_type": "jwt", "user_claim": "sub", "bound_audiences": "vault", "bound_claims_type": "glob",
  "bound_claims": { "sub": "spiffe://example.org/ns/shop/sa/py/*" } }
EOF
