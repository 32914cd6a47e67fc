#!/bin/sh
vault write auth/jwt/role/app - <<'EOF'
{ "role_type": "jwt", "user_claim": "sub", "bound_audiences": "vault",
  "bound_subject": "spiffe://${DOMAIN}/ns/shop/sa/app" }
EOF
