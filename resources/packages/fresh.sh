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

# The tree without its history, and over it what has changed since the last time: what was built stays where it is.
mkdir -p "$root/root/idemlab"
git -C "$top" archive HEAD | tar -x -C "$root/root/idemlab" --overwrite
git -C "$top" ls-tree -r --name-only HEAD | sort >"$root/root/now"
[[ ! -e $root/root/before ]] || comm -13 "$root/root/now" "$root/root/before" | (cd "$root/root/idemlab" && xargs -r -d '\n' rm -f --)
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
