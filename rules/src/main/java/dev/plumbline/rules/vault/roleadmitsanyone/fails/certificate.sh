#!/bin/sh
bao write auth/cert/certs/mesh certificate=@ca.pem policies=app # finding
