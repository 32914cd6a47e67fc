#!/bin/sh
bao write auth/jwt/role/app role_type=oidc user_claim=sub bound_audiences=vault bound_subject=x # finding
