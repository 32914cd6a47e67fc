#!/bin/sh
vault secrets enable database
vault write database/roles/app db_name=shop default_ttl=48h max_ttl=30d \
  creation_statements="CREATE ROLE \"{{name}}\" WITH LOGIN SUPERUSER PASSWORD '{{password}}'"
