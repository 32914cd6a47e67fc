#!/bin/sh
vault write auth/jwt/role/app role_type=jwt user_claim=sub bound_audiences=vault bound_subject=spiffe://example.org/ns/shop/sa/app
bao write auth/jwt/role/ci role_type=jwt user_claim=sub bound_audiences=vault bound_claims_type=glob bound_claims=ref=main
