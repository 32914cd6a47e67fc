#!/bin/sh
vault write auth/jwt/role/a role_type=jwt user_claim=sub bound_audiences=https://vault.example.com bound_subject=x
