#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what is missing, builds, and runs every test. With --sanitize under AddressSanitizer and
# UndefinedBehaviorSanitizer; every other argument goes to ctest (./test.sh -R timeline).
cd -- "$(dirname -- "${BASH_SOURCE[0]}")" || exit 1
. resources/packages/prepare.sh

preset=ci
arguments=()
for argument in "$@"; do
    if [[ $argument == --sanitize ]]; then
        preset=asan
    else
        arguments+=("$argument")
    fi
done

prepare build test && build_preset "$preset" || exit 1
exec ctest --preset "$preset" --parallel "$(nproc)" "${arguments[@]}"
