#!/bin/sh
export VAULT_ADDR=https://vault.example.com:8200
mysql -u root --password="$MYSQL_PASSWORD" -e 'SELECT 1'
