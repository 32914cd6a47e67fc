#!/bin/sh
bao secrets enable transit
bao write -force transit/keys/app
