#!/bin/sh
vault write auth/oidc/role/people role_type=oidc user_claim=email allowed_redirect_uris=https://vault.example.com/ui/cb
