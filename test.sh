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

prepare build test && prepare_readers && build_preset "$preset" || exit 1
# A test that skips some of its rows counts as passed: what was skipped is told before ctest's own summary.
ctest --preset "$preset" --parallel "$(nproc)" "${arguments[@]}" | awk -v log_file="build/$preset/Testing/Temporary/LastTest.log" '
    /tests passed, .* failed out of/ { held = 1 }
    held { summary = summary $0 "\n"; next }
    { print; fflush() }
    END {
        while ((getline line < log_file) > 0) {
            if (line !~ /^SKIP   : /) continue
            ++skipped
            sub(/^SKIP   : [^(]*\(.*\) /, "", line)
            ++rows[line]
        }
        if (skipped) {
            printf "\n%d rows skipped:\n", skipped
            for (reason in rows) printf "%6d  %s\n", rows[reason], reason
        }
        printf "%s", summary
    }'
exit "${PIPESTATUS[0]}"
