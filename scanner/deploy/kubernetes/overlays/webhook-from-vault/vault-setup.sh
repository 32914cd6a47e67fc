#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What Vault must hold beside what ../key-from-vault/vault-setup.sh writes. FILE holds the address, and headers below it.
set -eu
vault policy write plumbline-webhook - <<'POLICY'
path "secret/data/plumbline/webhook" {
  capabilities = ["read"]
}
POLICY
vault write auth/jwt/role/plumbline \
    role_type=jwt \
    user_claim=sub \
    bound_audiences=vault \
    bound_subject=spiffe://example.org/ns/plumbline/sa/plumbline \
    token_policies=plumbline,plumbline-webhook \
    token_num_uses=4 \
    token_ttl=5m \
    token_max_ttl=10m
vault kv put -mount=secret plumbline/webhook url=@"$1"
