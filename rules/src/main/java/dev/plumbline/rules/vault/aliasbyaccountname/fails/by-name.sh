#!/bin/sh
vault write auth/kubernetes/role/a bound_service_account_names=a bound_service_account_namespaces=b alias_name_source=serviceaccount_name # finding
