#!/bin/sh
vault auth enable spiffe
