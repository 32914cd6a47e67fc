#!/bin/sh
bao secrets enable kubernetes
bao write kubernetes/roles/deploy allowed_kubernetes_namespaces=shop kubernetes_role_name=deployer
