#!/bin/sh
vault audit enable file file_path=/vault/audit/log log_raw=true # finding
