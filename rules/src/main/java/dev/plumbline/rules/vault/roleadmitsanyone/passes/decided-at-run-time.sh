#!/bin/sh
vault write auth/kubernetes/role/app bound_service_account_names="$NAMES" bound_service_account_namespaces=shop # unknown
