#!/bin/sh
vault login -method=userpass username=app password="$PASSWORD" # finding
vault kv get secret/app
