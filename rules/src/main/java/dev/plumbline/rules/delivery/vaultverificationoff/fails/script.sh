#!/bin/sh
curl -sk -X POST -d '{"role": "app"}' https://vault.example.com/v1/auth/kubernetes/login # finding
