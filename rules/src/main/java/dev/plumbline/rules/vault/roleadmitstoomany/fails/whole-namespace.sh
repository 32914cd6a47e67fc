#!/bin/sh
bao write auth/jwt/role/shop - <<EOF
{
  "role_type": "jwt", "user_claim": "sub", "bound_audiences": ["vault"],
  "bound_claims_type": "glob",
  "bound_claims": {
    "sub": ["spiffe://example.org/ns/shop/sa/web", "spiffe://example.org/ns/tools/*"] 
  }
}
EOF
