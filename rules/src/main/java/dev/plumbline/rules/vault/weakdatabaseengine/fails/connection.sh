#!/bin/sh
vault secrets enable database
vault write database/config/shop plugin_name=postgresql-database-plugin allowed_roles='*' \
  connection_url='postgresql://{{username}}:{{password}}@db:5432/shop?sslmode=disable' username=postgres password=@pw
