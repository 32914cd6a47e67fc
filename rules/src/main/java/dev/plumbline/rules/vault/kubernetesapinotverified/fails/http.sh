#!/bin/sh
vault write auth/kubernetes/config kubernetes_host=http://10.0.0.1:8080 # finding
