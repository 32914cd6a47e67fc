#!/bin/sh
vault write auth/jwt/config bound_issuer=x \
  oidc_discovery_url="http://oidc.$DOMAIN" # finding
