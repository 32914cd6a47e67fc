#!/bin/sh
vault write auth/jwt/role/a role_type=jwt user_claim=sub bound_audiences=v bound_subject=x token_ttl=10m policies=a
bao write auth/kubernetes/role/b bound_service_account_names=b bound_service_account_namespaces=c comment="for the shop"
