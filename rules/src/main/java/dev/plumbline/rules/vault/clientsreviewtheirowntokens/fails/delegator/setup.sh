#!/bin/sh
vault auth enable kubernetes
vault write auth/kubernetes/config kubernetes_host=https://api.example.org disable_local_ca_jwt=true # finding
