#!/bin/sh
vault auth enable spiffe
vault write auth/spiffe/role/app workload_id_patterns=/ns/shop/sa/+ token_policies=app # finding
vault write auth/spiffe/role/web workload_id_patterns=/ns/shop/sa/web token_policies=web
