#!/bin/sh
vault token create -policy=app -period=768h # finding
bao token create -orphan -policy=app # finding
vault token create -policy root # finding
vault token create -policy=app -ttl=720h # finding
