#!/bin/sh
bao secrets enable database
bao write database/roles/app db_name=shop default_ttl=1h max_ttl=24h \
  creation_statements="CREATE ROLE \"{{name}}\" WITH LOGIN NOSUPERUSER PASSWORD '{{password}}'; GRANT SELECT ON orders TO \"{{name}}\""
