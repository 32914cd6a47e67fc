#!/bin/sh
vault write auth/jwt/role/a role_type=jwt user_claim=sub bound_audiences=v bound_subject=x token_ttl=15m token_max_ttl=12h
bao write auth/kubernetes/role/b bound_service_account_names=b bound_service_account_namespaces=c ttl=1200 max_ttl=1d
