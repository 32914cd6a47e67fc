#!/bin/sh
vault write auth/jwt/config oidc_discovery_url=https://oidc.example.org default_role=app # finding
vault write auth/jwt/role/app role_type=jwt user_claim=sub bound_audiences=v bound_subject=x
