#!/bin/sh
set -x # finding
vault login -no-print "$TOKEN" || echo "login failed with $TOKEN at $VAULT_ADDR" # finding
