#!/bin/sh
vault operator unseal
vault operator unseal -status
