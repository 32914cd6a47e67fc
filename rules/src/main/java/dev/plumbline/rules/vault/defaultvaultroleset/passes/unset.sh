#!/bin/sh
vault write auth/jwt/config oidc_discovery_url=https://oidc.example.org bound_issuer=https://oidc.example.org
