#!/bin/sh
vault secrets enable transit
vault write transit/keys/app exportable=true # finding
bao write transit/keys/app/config allow_plaintext_backup=true # finding
