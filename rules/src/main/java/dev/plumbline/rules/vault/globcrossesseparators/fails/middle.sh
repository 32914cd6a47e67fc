#!/bin/sh
vault write auth/jwt/role/app - <<EOF
{ "role_type": "jwt", "user_claim": "sub", "bound_audiences": "vault", "bound_claims_type": "glob",
  "bound_claims": { "sub": "spiffe://example.org/ns/*/sa/py" } }
EOF
bao write auth/cert/certs/app certificate=@ca.pem allowed_uri_sans='spiffe://example.org/ns/*/sa/py' # finding
