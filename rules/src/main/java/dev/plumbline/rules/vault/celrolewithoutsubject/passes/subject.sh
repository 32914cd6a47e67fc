#!/bin/sh
bao write auth/jwt/cel/role/app - <<EOF
{"cel_program": {"expression": "claims.sub == 'spiffe://example.org/ns/shop/sa/app' && 'vault' in claims.aud"}}
EOF
