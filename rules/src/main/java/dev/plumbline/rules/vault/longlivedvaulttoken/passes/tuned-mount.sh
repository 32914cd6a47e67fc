#!/bin/sh
vault auth enable -default-lease-ttl=15m -max-lease-ttl=8h kubernetes
vault write auth/kubernetes/role/b bound_service_account_names=b bound_service_account_namespaces=c
