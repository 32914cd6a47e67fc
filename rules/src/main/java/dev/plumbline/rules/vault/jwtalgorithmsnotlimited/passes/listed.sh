#!/bin/sh
vault write auth/jwt/config bound_issuer=x oidc_discovery_url=https://oidc.example.org jwt_supported_algs=RS256
