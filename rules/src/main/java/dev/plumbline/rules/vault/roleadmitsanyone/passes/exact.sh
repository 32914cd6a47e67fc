#!/bin/sh
vault write auth/jwt/role/app role_type=jwt user_claim=sub bound_audiences=vault \
  bound_subject=spiffe://example.org/ns/shop/sa/app token_policies=app
vault write auth/kubernetes/role/app bound_service_account_names=app bound_service_account_namespaces=shop
vault write auth/cert/certs/app allowed_uri_sans=spiffe://example.org/ns/shop/sa/app certificate=@ca.pem
