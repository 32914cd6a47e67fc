#!/bin/sh
SECRET_ID=$(vault write -f -field=secret_id auth/approle/role/ci/secret-id) # finding
bao write -force auth/approle/role/ci/secret-id > /tmp/id # finding
