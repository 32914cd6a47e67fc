#!/bin/sh
bao auth enable kubernetes
bao write auth/kubernetes/config kubernetes_host=https://api.example.org disable_local_ca_jwt=true token_reviewer_jwt=@/reviewer/token
