# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Shared by run.sh and test.sh, sourced from the top folder: installs what is missing, builds a preset.
# Both say nothing about what went well, and show the tool's own words about what did not.

say() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
}

# The packages of debian.txt that any of the given roles needs.
packages_for() {
    awk -v roles="$*" 'BEGIN { split(roles, wanted) }
        !/^#/ { for (i = 2; i <= NF; ++i) for (w in wanted) if ($i == wanted[w]) { print $1; next } }' resources/packages/debian.txt
}

# Of those, the ones that are not installed. A command of the same name will do as well, wherever it comes from.
missing_packages() {
    local package
    packages_for "$@" | grep -vxFf <(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p') |
        while read -r package; do command -v "$package" >/dev/null || printf '%s\n' "$package"; done
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif [[ -t 0 ]]; then
        sudo -- "$@"
    else
        sudo -n -- "$@"
    fi
}

# Installs the packages given, or says which of them apt cannot give and in which words it refused.
apt_install() {
    if [[ $EUID -ne 0 ]] && ! command -v sudo >/dev/null; then
        say "these packages are missing, and only root can install them (there is no sudo): $*"
        return 1
    fi
    say "installing $*"
    local log package
    log=$(mktemp)
    # A source that cannot be reached matters only if it is the one with the packages: the installation tells.
    as_root apt-get -q -o DPkg::Lock::Timeout=300 update >"$log" 2>&1
    if as_root env DEBIAN_FRONTEND=noninteractive apt-get -qy --no-install-recommends -o DPkg::Lock::Timeout=300 install "$@" >>"$log" 2>&1 </dev/null; then
        rm -f "$log"
        return 0
    fi
    local refused=()
    for package in "$@"; do
        LC_ALL=C apt-get -qy --no-install-recommends --simulate install "$package" >/dev/null 2>&1 || refused+=("$package")
    done
    say "apt could not install ${refused[*]:-what is missing}:"
    # One dead network is a complaint for each of a hundred packages: the first few tell.
    { grep -E '^(E:|sudo:|dpkg:)' "$log" || tail -n 20 "$log"; } | head -n 6 >&2
    rm -f "$log"
    return 1
}

needs_in_words() {
    say "needed: a C++20 compiler, CMake 3.22, Ninja, Qt 6.4 or newer (Base, Svg, and LinguistTools from Tools), the headers of Boost 1.74 or newer, tl-expected"
    say "in the names of Debian's packages: $(packages_for build | paste -sd' ')"
}

# Installs what the roles given need. Fails if something needed for building is still missing; the rest is only told.
prepare() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        local tool
        for tool in cmake ninja c++; do
            command -v "$tool" >/dev/null && continue
            say "$tool is missing, and this system has no apt to install it with"
            needs_in_words
            return 1
        done
        return 0
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    if [[ ${#missing[@]} -eq 0 ]] || apt_install "${missing[@]}"; then
        return 0
    fi
    [[ -z $(missing_packages build) ]] && say "going on without them"
}

# Readers of what is exported that Debian does not have (tests/readers/package.json). What they would read is skipped without them.
prepare_readers() {
    [[ -d tests/readers/node_modules ]] && return
    command -v npm >/dev/null || return 0
    say "installing Mermaid's reader and HAR's"
    (cd tests/readers && npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts >/dev/null 2>&1) ||
        say "npm could not install them; going on without"
}

# As many jobs as there are cores, but no more than the memory holds compilers (about 1 GiB each).
build_jobs() {
    awk -v cores="$(nproc)" '/^MemAvailable:/ { fits = int($2 / 1048576) + 1 }
        END { print (fits && fits < cores ? fits : cores) }' /proc/meminfo 2>/dev/null || nproc
}

# Configures and builds a preset; what the tools print is shown only if they fail.
build_preset() {
    local log status
    [[ -e build/$1/build.ninja ]] || say "building build/$1; the first time takes some minutes"
    log=$(mktemp)
    if ! cmake --preset "$1" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        say "CMake could not configure the preset $1"
        command -v apt-get >/dev/null || needs_in_words
        return 1
    fi
    CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(build_jobs)} cmake --build --preset "$1" >"$log" 2>&1
    status=$?
    # Ninja's "[3/250] Building ..." is about what went well.
    [[ $status -eq 0 ]] || { grep -vE '^\[[0-9]+/[0-9]+\] ' "$log" >&2; say "the preset $1 does not build"; }
    rm -f "$log"
    return $status
}
