#!/bin/sh
vault operator init -key-shares=1 -key-threshold=1 # finding
