#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# checkpackage.sh BUILD WORK [OPTION_OF_APPSTREAMCLI]: makes the Debian package of BUILD in WORK, opens it, and looks whether a desktop would take it.
set -uo pipefail
build=$1
work=$2

for tool in cpack dpkg-deb dpkg-shlibdeps file; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
fail() { echo "FAIL: $*"; failed=1; }
failed=0

rm -rf "$work"
mkdir -p "$work/tree"
(cd "$build" && cpack -G DEB -B "$work") >"$work/cpack.log" 2>&1 || { cat "$work/cpack.log"; exit 1; }
package=$(ls "$work"/*.deb) || exit 1
dpkg-deb -x "$package" "$work/tree" || exit 1
tree=$work/tree/usr

id=io.github.idempotencylab.IdempotencyLab
for path in bin/idemlab "share/applications/$id.desktop" "share/metainfo/$id.metainfo.xml" "share/icons/hicolor/scalable/apps/$id.svg" \
    "share/mime/packages/$id.xml" share/man/man1/idemlab.1.gz share/man/ja/man1/idemlab.1.gz share/doc/idemlab/copyright share/doc/idemlab/changelog.gz; do
    [[ -f $tree/$path ]] || fail "the package lacks /usr/$path"
done
dpkg-deb -f "$package" Depends | grep -q 'libqt6widgets6' || fail "the package does not depend on Qt"
dpkg-deb -c "$package" | awk '$2 != "root/root" { print "FAIL: not of root:", $0; bad = 1 } END { exit bad }' || failed=1
file "$tree/bin/idemlab" | grep -q ', stripped' || fail "the program is not stripped"

if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate "$tree/share/applications/$id.desktop" || fail "desktop-file-validate"
fi
if command -v appstreamcli >/dev/null; then
    appstreamcli validate-tree --no-net "${@:3}" "$work/tree" >"$work/appstream.log" || { cat "$work/appstream.log"; fail "appstreamcli"; }
fi
if command -v update-mime-database >/dev/null; then
    XDG_DATA_DIRS=$tree/share update-mime-database "$tree/share/mime" || fail "update-mime-database"
    grep -q 'vnd.idempotencylab.run+json:\*.idemlab' "$tree/share/mime/globs" || fail "*.idemlab has no type"
fi

# What --help names stands in both manual pages, and the pages have no faults.
LC_ALL=C.UTF-8 "$tree/bin/idemlab" run --case timeout --strategy client --http >/dev/null || fail "the packaged program does not talk HTTP"
help=$(LC_ALL=C.UTF-8 "$tree/bin/idemlab" --help) || fail "the packaged program does not start"
for page in "$tree"/share/man/man1/idemlab.1.gz "$tree"/share/man/ja/man1/idemlab.1.gz; do
    text=$(gzip -dc "$page" | sed 's/\\-/-/g')
    for word in $(grep -oE -- '--[a-z][a-z-]+' <<<"$help" | sort -u) $(grep -oE '^  [a-z]+ ' <<<"$help"); do
        grep -q -- "$word" <<<"$text" || fail "$page does not tell of $word"
    done
    if command -v groff >/dev/null; then
        faults=$(gzip -dc "$page" | groff -K utf8 -man -Tutf8 -ww -Wbreak -z 2>&1)
        [[ -z $faults ]] || fail "$page: $faults"
    fi
done
exit $failed
