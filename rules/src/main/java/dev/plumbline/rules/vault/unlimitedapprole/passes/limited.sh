#!/bin/sh
vault write auth/approle/role/ci token_policies=ci token_ttl=10m secret_id_ttl=10m secret_id_num_uses=1
