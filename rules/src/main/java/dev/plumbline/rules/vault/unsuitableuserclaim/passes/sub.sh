#!/bin/sh
vault write auth/jwt/role/a role_type=jwt bound_audiences=vault bound_subject=x user_claim=sub
