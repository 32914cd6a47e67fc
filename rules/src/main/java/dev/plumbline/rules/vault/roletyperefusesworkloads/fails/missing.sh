#!/bin/sh
vault write auth/jwt/role/app user_claim=sub bound_audiences=vault bound_subject=spiffe://example.org/ns/shop/sa/app # finding
