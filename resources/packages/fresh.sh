#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# fresh.sh RELEASE [ROOT]: does what README promises still work on a minimal Debian RELEASE (bookworm, trixie)? Makes such a
# system in ROOT (by default in a temporary folder that goes afterwards), puts the tree of HEAD into it and runs ./run.sh and ./test.sh
# there. A ROOT that is there already is used as it is, with what was built and cached in it. To be run by root; the mirror is
# the one from which this system takes its packages. JOBS is the number of compilers at a time.
set -euo pipefail
release=${1:?which release of Debian?}
root=${2:-}
top=$(git -C "$(dirname -- "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)

# The mounts are seen by this script and its children alone, and go with them: nothing of this system can be deleted through them.
if [[ -z ${IDEMLAB_FRESH-} ]]; then
    IDEMLAB_FRESH=1 exec unshare --mount --pid --fork --propagation private -- "${BASH_SOURCE[0]}" "$@"
fi

if [[ -z $root ]]; then
    root=$(mktemp -d --suffix="-$release")
    trap 'umount --recursive "$root/proc" "$root/dev" 2>/dev/null; rm -rf --one-file-system "$root"' EXIT
fi

if [[ ! -e $root/etc/debian_version ]]; then
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1)
    [[ -n $mirror ]] || { echo "apt knows no mirror of Debian" >&2; exit 1; }
    debootstrap --variant=minbase "$release" "$root" "$mirror" >"$root.log" 2>&1 || { tail -n 20 "$root.log" >&2; exit 1; }
    rm -f "$root.log"
fi

mount --bind /dev "$root/dev"
mount -t proc proc "$root/proc"
cp --remove-destination /etc/resolv.conf "$root/etc/resolv.conf"

# What this system trusts besides Debian's certificates (a proxy's, say) is trusted there, too: npm asks for it.
for certificate in /usr/local/share/ca-certificates/*.crt; do
    [[ ! -e $certificate ]] || install -D -m 644 -t "$root/usr/local/share/ca-certificates" "$certificate"
done
[[ ! -x $root/usr/sbin/update-ca-certificates ]] || chroot "$root" update-ca-certificates >/dev/null

# The tree without its history; of one that is there already only what has changed, with the time of now, so that Ninja sees it.
mkdir -p "$root/root/idemlab"
touch "$root/root/before"
git -C "$top" ls-tree -r HEAD | LC_ALL=C sort >"$root/root/now"
(
    cd "$root/root/idemlab"
    LC_ALL=C comm -13 ../now ../before | cut -f 2 | xargs -r -d '\n' rm -f --
    LC_ALL=C comm -23 ../now ../before | cut -f 2 >../changed
    [[ ! -s ../changed ]] || git -C "$top" archive HEAD | tar -x -m -T ../changed
)
mv "$root/root/now" "$root/root/before"

status=0
for command in ./run.sh ./test.sh; do
    printf '\n== %s on %s\n' "$command" "$release"
    began=$SECONDS
    chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin ${JOBS:+CMAKE_BUILD_PARALLEL_LEVEL="$JOBS"} \
        bash -c "cd /root/idemlab && $command" </dev/null || status=$?
    printf '== %s on %s: status %s after %s s\n' "$command" "$release" "$status" $((SECONDS - began))
done
exit "$status"
