#!/bin/sh
vault write auth/kubernetes/role/app bound_service_account_names=app,web bound_service_account_namespaces=shop,shop-test
bao write auth/jwt/role/app role_type=jwt user_claim=sub bound_audiences=vault bound_subject=spiffe://example.org/ns/shop/sa/app
