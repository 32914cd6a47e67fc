#!/bin/sh
# “quotes” in a comment are prose
echo “hello”
vault write auth/jwt/config oidc_discovery_url="https://oidc.example.org"
