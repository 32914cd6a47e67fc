#!/bin/sh
vault auth enable spiffe
vault write auth/spiffe/role/app workload_id_patterns='*' token_policies=app # finding
