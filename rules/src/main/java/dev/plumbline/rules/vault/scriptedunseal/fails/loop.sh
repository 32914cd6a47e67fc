#!/bin/sh
for key in $(cat /keys/unseal); do
  vault operator unseal "$key" # finding
done
