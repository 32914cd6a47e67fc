#!/bin/sh
vault write auth/jwt/role/app role_type=jwt user_claim=sub bound_audiences=vault bound_subject=x
vault write auth/oidc/role/people user_claim=email bound_audiences=ui allowed_redirect_uris=https://vault.example.com/cb
