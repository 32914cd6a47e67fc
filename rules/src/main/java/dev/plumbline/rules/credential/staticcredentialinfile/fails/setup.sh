#!/bin/sh
export VAULT_ADDR=https://vault.example.com:8200
mysql -u root --password=sunnymeadow -e 'SELECT 1' # finding
