#!/bin/sh
vault write auth/jwt/config oidc_discovery_url=https://a.example.org bound_issuer=https://a.example.org oidc_client_id=vault # finding
vault write auth/jwt/role/app role_type=jwt user_claim=sub bound_audiences=vault bound_subject=x
