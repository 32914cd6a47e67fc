#!/bin/sh
vault write auth/jwt/config oidc_discovery_url=https://a.example.org bound_issuer=https://a.example.org
