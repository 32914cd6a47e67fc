#!/bin/sh
bao write auth/jwt/cel/role/app - <<EOF # finding
{"cel_program": {"variables": [{"name": "ok", "expression": "claims.iss == 'https://oidc.example.org'"}], "expression": "ok"}}
EOF
