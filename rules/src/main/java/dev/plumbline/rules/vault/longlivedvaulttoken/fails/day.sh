#!/bin/sh
vault write auth/jwt/role/a role_type=jwt user_claim=sub bound_audiences=v bound_subject=x token_ttl=24h # finding x2
bao write auth/kubernetes/role/b bound_service_account_names=b bound_service_account_namespaces=c # finding
vault write auth/approle/role/c secret_id_ttl=10m token_period=1h # finding
