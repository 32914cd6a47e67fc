#!/bin/sh
vault write auth/jwt/config bound_issuer=x jwt_validation_pubkeys=@key.pem # finding
vault write auth/jwt/role/a role_type=jwt user_claim=sub bound_audiences=v bound_subject=spiffe://example.org/ns/a/sa/b
