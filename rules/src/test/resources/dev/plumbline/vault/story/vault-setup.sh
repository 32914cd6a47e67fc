#!/usr/bin/env bash
# Lets SPIRE's workloads log in to Vault. Needs the domain of the apps, Vault's root token and its address, as variables or as
# three arguments. Told after what the tutorial's script does, in our own words.
DOMAIN=${APP_DOMAIN}
DISCOVERY=https://oidc-discovery.${APP_DOMAIN}
if [ $# -eq 3 ]; then
  DISCOVERY=$1
  ROOT_TOKEN=$2
  VAULT_ADDR=$3
fi
export VAULT_ADDR

configure() {
  if ! vault login -no-print "${ROOT_TOKEN}"; then
    echo "cannot log in with ${ROOT_TOKEN} at ${VAULT_ADDR}"
    return 1
  fi
  vault auth enable jwt || echo "the method is there already"

  vault write auth/jwt/config \
    oidc_discovery_url="$DISCOVERY" \
    default_role=“dbrole”

  cat <<POLICY > /tmp/dbpolicy.hcl
path "secret/data/db-config/*" {
  capabilities = ["read"]
}
POLICY
  vault policy write dbpolicy /tmp/dbpolicy.hcl

  cat <<ROLE > /tmp/dbrole.json
{
  "role_type": "jwt",
  "user_claim": "sub",
  "bound_audiences": "vault",
  "bound_claims_type": "glob",
  "bound_claims": {
    "sub": "spiffe://${DOMAIN}/ns/workload-identity-tutorial/sa/py"
  },
  "token_ttl": "24h",
  "token_policies": "dbpolicy"
}
ROLE
  vault write auth/jwt/role/dbrole -<"/tmp/dbrole.json"
  vault read auth/jwt/role/dbrole

  echo "Now store the secret:  vault kv put secret/db-config.json @db-config.json"
  echo "and try it:  vault read secret/data/db-config.json"
}

configure
