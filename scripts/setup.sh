#!/bin/sh
# Prepares what the make targets need. Safe to run again; does nothing when nothing changed.
#
#   scripts/setup.sh         the virtual environment, enough to run the program
#   scripts/setup.sh tests   the same, and the programs and libraries that the tests use
#   scripts/setup.sh faults  the same, and the kernel in which sticks with a real FAT are mounted
#   scripts/setup.sh window  the same, and the libraries that a window on a screen uses
#
# PYTHON=/path/to/python3.12 chooses the interpreter.
set -eu
cd "$(dirname "$0")/.."

VENV=.venv
STAMP=$VENV/.ocop-desk-setup

say() { printf 'setup: %s\n' "$*" >&2; }

have() { command -v "$1" >/dev/null 2>&1; }

may_install() { have apt-get && { [ "$(id -u)" = 0 ] || have sudo; }; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" </dev/null >/dev/null; }

# The lists are refreshed only where the first try fails: they are often there and good enough.
install_packages() {
    say "installing the system packages: $*"
    [ "$(id -u)" = 0 ] || say "sudo may ask for your password"
    apt_get install -y --no-install-recommends "$@" 2>/dev/null && return
    apt_get update && apt_get install -y --no-install-recommends "$@"
}

say_how_to_install() {
    say "these system packages are missing: $*"
    say "install them with:  sudo apt-get update && sudo apt-get install --no-install-recommends $*"
}

# Run, not only found: a name on the PATH may be a shim for a version that is not there.
is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

can_make_venv() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

find_python() {
    candidates=${PYTHON:-python3.13 python3.12 python3.11 python3}
    for candidate in $candidates; do
        if is_new_enough "$candidate" && can_make_venv "$candidate"; then echo "$candidate"; return; fi
    done
    for candidate in $candidates; do
        if is_new_enough "$candidate"; then echo "$candidate"; return; fi
    done
    say "Python 3.11 or newer was not found; on Debian 12:  sudo apt-get install python3 python3-venv"
    exit 1
}

# Debian ships venv without ensurepip; the package that has it is named after the version.
need_venv_module() {
    can_make_venv "$1" && return
    package=$("$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if ! may_install || ! install_packages "$package" || ! can_make_venv "$1"; then
        say_how_to_install "$package"
        exit 1
    fi
}

# What the environment was made from, and where: a virtual environment cannot be moved.
fingerprint() { { pwd; cat requirements.lock pyproject.toml scripts/setup.sh; } | cksum; }

venv_is_current() { [ -x $VENV/bin/python ] && [ -f $STAMP ] && [ "$(cat $STAMP)" = "$(fingerprint)" ]; }

venv_is_usable() { [ -x $VENV/bin/python ] && $VENV/bin/python -c 'import pip' >/dev/null 2>&1; }

pip_install() { $VENV/bin/python -m pip install -qq --disable-pip-version-check --no-input --no-deps "$@"; }

make_venv() {
    if ! venv_is_usable; then
        python=$(find_python)
        need_venv_module "$python"
        say "making $VENV with $("$python" --version)"
        "$python" -m venv --clear $VENV
    fi
    say "installing the pinned Python packages (about a minute the first time)"
    pip_install --require-hashes --requirement requirements.lock
    # setuptools comes from the lock, so nothing is fetched to build our own package; a plain
    # path entry (compat) costs nothing at start, the default import hook 14 ms.
    pip_install --no-build-isolation --config-settings editable_mode=compat --editable .
    fingerprint >$STAMP
}

# Says the package where the command, or the library, is not there.
command_of() { have "$2" || echo "$1"; }

library_of() { PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -q "$2" || echo "$1"; }

window_packages() {
    library_of libgl1 libGL.so.1
    library_of libegl1 libEGL.so.1
    library_of libglib2.0-0 libglib-2.0.so.0
    library_of libdbus-1-3 libdbus-1.so.3
    library_of libfontconfig1 libfontconfig.so.1
    library_of libxkbcommon0 libxkbcommon.so.0
}

test_packages() {
    command_of openssl openssl
    command_of unzip unzip
    command_of poppler-utils pdfsig
    command_of libreoffice-calc-nogui soffice
    command_of ghostscript gs
    window_packages
}

# Debian keeps two of these where only the superuser looks for programs.
fault_packages() {
    PATH=$PATH:/sbin:/usr/sbin
    command_of user-mode-linux linux.uml
    command_of kmod insmod
    command_of dosfstools mkfs.vfat
}

# Without them tests are skipped, but not where a change is judged.
need_packages_of_tests() {
    [ $# -gt 0 ] || return 0
    if may_install && install_packages "$@"; then return; fi
    say_how_to_install "$@"
    [ -z "${CI:-}" ] || exit 1
    say "going on without: tests that need them are skipped, those of the window fail"
}

# shellcheck disable=SC2046  # package names are words to be split
need_test_packages() { need_packages_of_tests $(test_packages); }

# shellcheck disable=SC2046  # package names are words to be split
need_fault_packages() { need_packages_of_tests $(fault_packages); }

# What a window needs on a screen, beyond what it needs off one.
screen_packages() {
    window_packages
    library_of libxcb-cursor0 libxcb-cursor.so.0
    library_of libxcb-icccm4 libxcb-icccm.so.4
    library_of libxcb-keysyms1 libxcb-keysyms.so.1
    library_of libxcb-shape0 libxcb-shape.so.0
    library_of libxkbcommon-x11-0 libxkbcommon-x11.so.0
}

need_screen_packages() {
    # shellcheck disable=SC2046  # package names are words to be split
    set -- $(screen_packages)
    [ $# -gt 0 ] || return 0
    if may_install && install_packages "$@"; then return; fi
    say_how_to_install "$@"
}

venv_is_current || make_venv
case "${1:-}" in
tests) need_test_packages ;;
faults) need_test_packages && need_fault_packages ;;
window) need_screen_packages ;;
esac
