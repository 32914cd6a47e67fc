#!/bin/sh
vault write auth/jwt/role/a role_type=jwt user_claim=sub bound_audiences=v bound_subject=x expiration_leeway=1h # finding
bao write auth/jwt/role/b role_type=jwt user_claim=sub bound_audiences=v bound_subject=x verbose_oidc_logging=true # finding
