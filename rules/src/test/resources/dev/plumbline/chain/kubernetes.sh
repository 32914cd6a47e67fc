vault auth enable kubernetes
vault write auth/kubernetes/config kubernetes_host=https://kubernetes.default.svc
vault write auth/kubernetes/role/shop \
  bound_service_account_names=shop \
  bound_service_account_namespaces=shop \
  audience=vault \
  token_policies=shop \
  token_ttl=15m token_max_ttl=1h
