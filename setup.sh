#!/usr/bin/env bash
# Makes this folder ready: system libraries, .venv, the locked packages.  Usage: ./setup.sh run|test
# Safe to run again: it looks first and changes only what is missing.
set -euo pipefail
cd "$(dirname "$0")"
what=${1:-run}

# What must be found (a library's soname, a command, or the file of one) and the Debian package that brings it.
needs_to_run=(
    libglib-2.0.so.0=libglib2.0-0 libGL.so.1=libgl1 libEGL.so.1=libegl1 libdbus-1.so.3=libdbus-1-3
    libfontconfig.so.1=libfontconfig1 libxkbcommon.so.0=libxkbcommon0
    libxcb-cursor.so.0=libxcb-cursor0 libxkbcommon-x11.so.0=libxkbcommon-x11-0 libxcb-icccm.so.4=libxcb-icccm4
    libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-shape.so.0=libxcb-shape0
    libpulse.so.0=libpulse0 libXrandr.so.2=libxrandr2 libportaudio.so.2=libportaudio2
    '/usr/lib/*/alsa-lib/libasound_module_pcm_pulse.so=libasound2-plugins'
)
needs_to_test=(
    Xvfb=xvfb xauth=xauth openbox=openbox xdotool=xdotool xrandr=x11-xserver-utils xprop=x11-utils import=imagemagick
    dbus-run-session=dbus gnome-keyring-daemon=gnome-keyring /usr/libexec/at-spi-bus-launcher=at-spi2-core
    /usr/lib/python3/dist-packages/pyatspi/__init__.py=python3-pyatspi
    pulseaudio=pulseaudio pactl=pulseaudio-utils strace=strace git=git
    cupsd=cups-daemon lpadmin=cups-client cupsreject=cups-client
    /usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd=cups-filters
)

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -qq "$@" >&2
}

install_or_tell() { # packages…
    [ $# -gt 0 ] || return 0
    if may_install; then
        say "Installing from the system: $*"
        apt update && apt install -y --no-install-recommends "$@" && return 0
    fi
    say "These system packages are missing. Install them with this one command, then run this again:"
    say "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
}

found() { # soname, file or command
    case $1 in
        lib*.so.*) grep -qF "$1 " <<<"$libraries" ;;
        /*) compgen -G "$1" >/dev/null ;;
        *) PATH="$PATH:/usr/sbin:/sbin" command -v "$1" >/dev/null ;;
    esac
}

install_libraries() {
    [ "$(uname)" = Linux ] || return 0
    local libraries missing=() need wanted=("${needs_to_run[@]}")
    [ "$what" = run ] || wanted+=("${needs_to_test[@]}")
    libraries=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
    for need in "${wanted[@]}"; do
        found "${need%%=*}" || missing+=("${need#*=}")
    done
    install_or_tell "${missing[@]}"
}

find_python() {
    local python
    for python in python3.11 python3.12 python3.13 python3; do
        if "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            echo "$python"
            return 0
        fi
    done
    return 1
}

make_venv() {
    local python
    python=$(find_python) || install_or_tell python3 python3-venv
    python=$(find_python) || { say "KapDesk needs Python 3.11, 3.12 or 3.13."; exit 1; }
    "$python" -c 'import ensurepip, venv' 2>/dev/null || install_or_tell python3-venv
    "$python" -m venv --clear .venv
}

install_packages() { # lock file; the system's libraries come beside it, for neither waits for the other
    local lock=$1 stamp beside installed=0
    stamp=.venv/.$(basename "$lock")
    cmp -s "$lock" "$stamp" && return 0
    .venv/bin/python -m pip --version >/dev/null 2>&1 || make_venv
    install_libraries &
    beside=$! asked=yes
    say "Installing the locked packages (about half a minute)"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes --only-binary :all: -r "$lock" \
        || installed=$?
    wait "$beside" || installed=$?
    [ "$installed" = 0 ] || exit "$installed"
    cp "$lock" "$stamp"
}

asked=
case $what in
    run) cmp -s requirements-dev.lock .venv/.requirements-dev.lock || install_packages requirements.lock ;;
    test) install_packages requirements-dev.lock ;;
    *) say "Usage: ./setup.sh run|test"; exit 2 ;;
esac
[ -n "$asked" ] || install_libraries
