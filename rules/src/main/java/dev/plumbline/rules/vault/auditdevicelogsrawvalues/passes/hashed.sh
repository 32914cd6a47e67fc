#!/bin/sh
bao audit enable file file_path=stdout
