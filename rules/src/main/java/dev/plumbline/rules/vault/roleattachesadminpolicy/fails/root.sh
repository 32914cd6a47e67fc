#!/bin/sh
vault write auth/kubernetes/role/a bound_service_account_names=a bound_service_account_namespaces=b policies=root # finding
bao write auth/jwt/role/b role_type=jwt user_claim=sub bound_audiences=v bound_subject=x token_policies=app,admin # finding
