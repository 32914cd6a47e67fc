#!/bin/sh
vault write auth/jwt/role/app role_type=jwt user_claim=sub bound_subject=spiffe://example.org/ns/shop/sa/app # finding
