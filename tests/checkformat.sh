#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# checkformat.sh SOURCE: names the files that clang-format 14 would change. 77 (skipped) without that version.
cd -- "$1" || exit 1
for tool in clang-format-14 clang-format; do
    "$tool" --version 2>/dev/null | grep -q ' version 14\.' && break
    tool=
done
[[ -n $tool ]] || { echo "SKIP   : format(the tree) needs clang-format 14"; exit 77; }
differing=$(find app cli core tests -name node_modules -prune -o \( -name '*.cpp' -o -name '*.h' \) -print0 2>/dev/null |
    xargs -0 "$tool" --dry-run 2>&1 | sed -n 's/^\([^:]*\):[0-9]*:[0-9]*: warning: .*/\1/p' | sort -u)
[[ -z $differing ]] || { printf 'differ from .clang-format:\n%s\n' "$differing"; exit 1; }
