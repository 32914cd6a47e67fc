#!/bin/sh
bao secrets enable database
bao write database/config/shop plugin_name=postgresql-database-plugin allowed_roles=app \
  connection_url='postgresql://{{username}}:{{password}}@db:5432/shop?sslmode=verify-full' username=postgres password=@pw
bao write -force database/rotate-root/shop
