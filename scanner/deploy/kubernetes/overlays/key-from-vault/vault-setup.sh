#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What Vault must hold. The mount auth/jwt, which trusts SPIRE's issuer, and the KV engine at secret/ are there already.
set -eu
vault policy write plumbline - <<'POLICY'
path "secret/data/plumbline/fingerprint" {
  capabilities = ["read"]
}
POLICY
vault write auth/jwt/role/plumbline \
    role_type=jwt \
    user_claim=sub \
    bound_audiences=vault \
    bound_subject=spiffe://example.org/ns/plumbline/sa/plumbline \
    token_policies=plumbline \
    token_num_uses=3 \
    token_ttl=5m \
    token_max_ttl=10m
openssl rand -hex 32 | tr -d '\n' | vault kv put -mount=secret plumbline/fingerprint key=-
