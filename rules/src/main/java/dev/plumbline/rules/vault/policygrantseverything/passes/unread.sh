#!/bin/sh
vault policy write app app.hcl # unknown
