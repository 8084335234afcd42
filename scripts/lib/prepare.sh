# shellcheck shell=bash
# Finds or installs what building and testing need. Sourced by the scripts beside this folder, never run by itself.
#
# Every message starts with "badge setup:" and goes to standard error. Nothing is installed that is already there, and
# nothing is installed outside the system's package manager.

# The exit code for "something that is needed is not on this machine and cannot be had" (EX_UNAVAILABLE).
readonly EXIT_UNAVAILABLE=69

# The oldest Swift that the package accepts: the first line of Package.swift says the same.
readonly OLDEST_SWIFT=6.2

# Compiler driver and C headers for the linker, certificates and git to fetch the Swift packages, OpenSSL, libyaml and zlib to
# link with, the headers of libcurl and PCRE2, which are opened when something is fetched or a pattern is matched.
readonly BUILD_PACKAGES=(
    ca-certificates g++ git libcurl4-openssl-dev libpcre2-dev libssl-dev libyaml-dev pkg-config zlib1g-dev
)
# What the Swift toolchain's own programs load.
readonly TOOLCHAIN_LIBRARIES=(libcurl4 libncurses6 libsqlite3-0 libuuid1 libxml2)
# The independent verifier and the hosts that the tests fetch from are written in Python; the latter also stand in
# network namespaces. strace breaks the program off at chosen system calls. Chromium lays out the pages that are written.
readonly TEST_PACKAGES=(chromium fonts-dejavu-core iproute2 openssl python3 python3-venv strace)

say() { printf 'badge setup: %s\n' "$*" >&2; }

# Ends the script: what is missing, and what to do about it.
give_up() {
    local line
    for line in "$@"; do say "$line"; done
    exit "$EXIT_UNAVAILABLE"
}

is_installed() {
    [[ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

# as_root COMMAND…: runs it directly, or through sudo.
as_root() {
    if [[ "$(id -u)" == 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        give_up "these packages can be installed only by an administrator, and there is no sudo here." \
            "ask an administrator to run: $*"
    fi
}

package_lists_are_fresh=no

# need_packages PURPOSE PACKAGE…: installs with apt those that are missing.
need_packages() {
    local purpose=$1 package missing=()
    shift
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "this system has no apt, so nothing is installed for you."
        say "$purpose needs what Debian calls: $*"
        return 0
    fi
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    if ((${#missing[@]} == 0)); then return 0; fi

    say "$purpose needs packages that are not here; installing with apt: ${missing[*]}"
    if [[ $package_lists_are_fresh == no ]]; then
        as_root apt-get update -qq </dev/null >&2 ||
            say "the package lists could not be renewed; trying with those that are here."
        package_lists_are_fresh=yes
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "${missing[@]}" </dev/null >&2 ||
        give_up "apt could not install: ${missing[*]}" \
            "its own message stands above; once that is mended, run this again."
}

# version_at_least FOUND WANTED: whether FOUND, as 6.3.1, is not older than WANTED.
version_at_least() {
    [[ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" == "$2" ]]
}

# Checks that a Swift toolchain is there, loads, and is new enough.
need_swift() {
    local program folder loads answer version
    if ! program=$(command -v swift); then
        give_up "the Swift toolchain is missing: there is no program named swift on the PATH." \
            "expected: Swift $OLDEST_SWIFT or newer." \
            "get it from swift.org (Install, Linux, your Debian), put its usr/bin folder on the PATH, and run this again."
    fi
    folder=$(dirname "$(readlink -f "$program")")
    loads=$(ldd "$folder/swift-driver" "$folder/swift-package" 2>/dev/null || :)
    if [[ $loads == *"not found"* ]]; then
        need_packages "the Swift toolchain" "${TOOLCHAIN_LIBRARIES[@]}"
    fi
    if ! answer=$(swift --version 2>&1 </dev/null); then
        give_up "the Swift toolchain at $program does not start. It says:" "$answer" \
            "install the toolchain that swift.org offers for this system."
    fi
    version=$(sed -nE 's/.*Swift version ([0-9]+(\.[0-9]+)*).*/\1/p' <<<"$answer" | head -n 1)
    if [[ -z $version ]] || ! version_at_least "$version" "$OLDEST_SWIFT"; then
        give_up "the Swift toolchain at $program is too old." \
            "found: ${version:-a version it does not tell}; expected: Swift $OLDEST_SWIFT or newer." \
            "get a newer one from swift.org and put its usr/bin folder first on the PATH."
    fi
    say "Swift $version at $program"
}

# All that a build needs.
prepare_build() {
    need_packages "building" "${BUILD_PACKAGES[@]}"
    need_swift
    if ! command -v ld.gold >/dev/null && ! command -v ld.lld >/dev/null; then
        need_packages "linking" binutils-gold
    fi
}

# Builds the program as it is shipped, .build/release/badge, which needs no libraries of Swift beside it.
build_program() {
    say "building the program; the first time takes some minutes"
    swift build -c release --static-swift-stdlib --product badge </dev/null
}

# prepare_interop FOLDER: makes a Python environment there with the pinned packages of the independent verifier, unless
# it has them already. Sets BADGE_PYTHON.
prepare_interop() {
    local folder=$1 wanted=Tests/Interop/requirements.txt python
    need_packages "testing" "${TEST_PACKAGES[@]}"
    if ! cmp -s "$wanted" "$folder/installed.txt"; then
        say "making a Python environment with the packages of $wanted"
        rm -rf -- "$folder"
        for python in /usr/bin/python3 "$(command -v python3)"; do
            if [[ -x $python ]] && "$python" -m venv "$folder" </dev/null >&2; then break; fi
            rm -rf -- "$folder"
        done
        if [[ ! -x $folder/bin/python ]]; then
            give_up "Python could not make an environment (python3 -m venv)." \
                "expected: python3 with its venv part, which Debian calls python3-venv."
        fi
        "$folder/bin/python" -m pip install --quiet --disable-pip-version-check -r "$wanted" </dev/null >&2 ||
            give_up "the Python packages of $wanted could not be installed; pip's own message stands above."
        cp "$wanted" "$folder/installed.txt"
    fi
    BADGE_PYTHON=$PWD/$folder/bin/python
    export BADGE_PYTHON
}
