#!/bin/sh
vault auth enable jwt
vault write auth/jwt/role/app role_type=jwt user_claim=sub bound_audiences=vault token_policies=app # finding
