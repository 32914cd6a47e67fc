#!/bin/sh
vault write auth/jwt/config oidc_discovery_url=https://a.example.org jwks_url=https://a.example.org/keys # finding
bao write auth/spire/config bound_issuer=https://a.example.org default_role=x # finding
