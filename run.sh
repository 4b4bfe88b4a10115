#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what is missing, builds the program and starts it; what is given to this script is given to the program.
cd -- "$(dirname -- "${BASH_SOURCE[0]}")" || exit 1
. resources/packages/prepare.sh

prepare build run && build_preset release || exit 1

program=build/release/app/idemlab
# Qt wants UTF-8, and a bare system has no locale set; the language is still what LANG says.
[[ $(locale charmap 2>/dev/null) == UTF-8 ]] || export LC_CTYPE=C.UTF-8

if [[ $# -gt 0 || -n ${DISPLAY-}${WAYLAND_DISPLAY-}${QT_QPA_PLATFORM-} ]]; then
    exec "$program" "$@"
fi
say "there is no display to open the window on, so here is the same order with its answer lost, first without an idempotency key, then with the client's"
for strategy in none client; do
    printf '\n$ idemlab run --case timeout --strategy %s\n' "$strategy"
    "$program" run --case timeout --strategy "$strategy" || exit
done
