#!/bin/sh
vault login -no-print "$ROOT_TOKEN" # finding
vault policy write app app.hcl
