#!/bin/sh
vault write -wrap-ttl=60s -force auth/approle/role/ci/secret-id
