#!/bin/sh
bao write auth/jwt/config oidc_discovery_url=https://oidc.example.org bound_issuer=https://oidc.example.org
vault write auth/oidc/config oidc_discovery_url=https://login.example.org oidc_client_id=vault oidc_client_secret=@secret
