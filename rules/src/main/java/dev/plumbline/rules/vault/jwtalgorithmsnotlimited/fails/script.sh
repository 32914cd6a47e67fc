#!/bin/sh
bao write auth/jwt/config bound_issuer=x oidc_discovery_url=https://oidc.example.org # finding
