#!/bin/sh
vault write auth/jwt/role/a role_type=jwt user_claim=sub bound_audiences=TESTING bound_subject=x # finding
bao write auth/kubernetes/role/b bound_service_account_names=b bound_service_account_namespaces=c audience=https://kubernetes.default.svc # finding
