#!/bin/sh
vault write auth/jwt/role/py role_type=jwt user_claim=sub bound_audiences=vault bound_claims_type=glob - <<EOF
{ "bound_claims": { "sub": "spiffe://${DOMAIN}/ns/shop/*" } }
EOF
vault write auth/jwt/role/pz - <<EOF
{ "role_type": "jwt", "user_claim": "sub", "bound_audiences": "vault", "bound_claims_type": "glob",
  "bound_claims": { "sub": "spiffe://${DOMAIN}/ns/shop/*" } }
EOF
