#!/bin/sh
bao write auth/jwt/role/app role_type=jwt user_claim=sub bound_audiences=v bound_subject="spiffe://$DOMAIN/ns/shop/sa/app"
