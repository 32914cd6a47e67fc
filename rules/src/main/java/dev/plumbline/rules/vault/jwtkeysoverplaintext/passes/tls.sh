#!/bin/sh
bao write auth/jwt/config bound_issuer=https://oidc.example.org jwks_url=https://oidc.example.org/keys
