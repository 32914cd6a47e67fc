#!/bin/sh
vault write auth/jwt/role/a role_type=jwt user_claim=sub bound_audience=v bound_subject=x # finding
bao write auth/kubernetes/role/b bound_service_account_name=b bound_service_account_namespaces=c # finding
