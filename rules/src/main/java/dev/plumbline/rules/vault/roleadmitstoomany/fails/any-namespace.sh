#!/bin/sh
vault write auth/kubernetes/role/app bound_service_account_names=app bound_service_account_namespaces='*' # finding
vault write auth/kubernetes/role/old bound_service_account_names=default bound_service_account_namespaces=shop # finding
vault write auth/kubernetes/role/all bound_service_account_names='*' bound_service_account_namespaces=shop # finding
vault write auth/kubernetes/role/pre bound_service_account_names='api-*' bound_service_account_namespaces=team-x # finding
