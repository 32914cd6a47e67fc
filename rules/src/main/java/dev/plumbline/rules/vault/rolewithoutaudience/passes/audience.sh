#!/bin/sh
vault write auth/jwt/role/app role_type=jwt user_claim=sub bound_audiences=vault bound_subject=x
bao write auth/kubernetes/role/app bound_service_account_names=app bound_service_account_namespaces=shop audience=vault
