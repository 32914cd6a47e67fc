#!/bin/sh
bao auth enable -path=svid spiffe # finding
