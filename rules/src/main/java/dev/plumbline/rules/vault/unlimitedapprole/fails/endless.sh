#!/bin/sh
vault write auth/approle/role/ci token_policies=ci token_ttl=10m # finding
bao write auth/approle/role/open bind_secret_id=false token_policies=ci # finding
