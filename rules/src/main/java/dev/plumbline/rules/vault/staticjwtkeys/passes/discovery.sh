#!/bin/sh
bao write auth/jwt/config bound_issuer=x oidc_discovery_url=https://oidc.example.org
vault write auth/ci/config bound_issuer=x jwt_validation_pubkeys=@key.pem
vault write auth/ci/role/a role_type=jwt user_claim=sub bound_audiences=v bound_subject=project
