#!/bin/sh
vault auth enable jwt
vault write auth/jwt/config oidc_discovery_url=https://oidc.example.org # finding
