#!/bin/sh
vault write auth/jwt/role/a role_type=jwt bound_audiences=vault bound_subject=x # finding
bao write auth/jwt/role/b role_type=jwt bound_audiences=vault bound_subject=x user_claim=iss # finding
vault write auth/jwt/role/c role_type=jwt bound_audiences=vault bound_subject=x user_claim=aud # finding
