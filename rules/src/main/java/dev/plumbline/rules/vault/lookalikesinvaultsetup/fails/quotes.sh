#!/bin/sh
vault write auth/jwt/config oidc_discovery_url=https://oidc.example.org default_role=“app” # finding
vault policy write –force app app.hcl # finding
