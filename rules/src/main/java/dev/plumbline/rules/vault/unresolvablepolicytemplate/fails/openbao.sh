#!/bin/sh
bao policy write own - <<EOF
path "kv/data/{{identity.entity.aliases.<accessor>.name}}/*" { capabilities = ["read"] } # finding
EOF
