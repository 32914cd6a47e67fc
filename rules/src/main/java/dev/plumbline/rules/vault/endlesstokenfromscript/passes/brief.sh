#!/bin/sh
vault token create -policy=app -ttl=10m -use-limit=1
