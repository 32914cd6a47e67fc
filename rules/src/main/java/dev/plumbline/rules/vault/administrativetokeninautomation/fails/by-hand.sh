#!/bin/sh
curl -H "X-Vault-Token: $VAULT_ROOT_TOKEN" -X POST -d '{"type": "jwt"}' $VAULT_ADDR/v1/sys/auth/jwt # finding
