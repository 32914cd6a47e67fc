#!/bin/sh
bao operator init -n 1 -t 1 -format=json | jq . # finding
