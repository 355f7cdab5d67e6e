#!/usr/bin/env bash
# Makes dist/KapDesk, a program folder that needs no Python, proves it, and packs it: ./bundle.sh
# A clean environment of its own is used, so that nothing of a developer's rides along.
set -euo pipefail
cd "$(dirname "$0")"
version=$(sed -n 's/^VERSION = "\(.*\)"/\1/p' kapdesk/kernel/version.py)
home=build/bundle-venv

say() { printf '%s\n' "$*" >&2; }

make_venv() {
    cmp -s requirements-bundle.lock "$home/.lock" && return 0
    say "Installing what the bundle is made of"
    python3 -m venv --clear "$home"
    "$home/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --require-hashes \
        --only-binary :all: -r requirements-bundle.lock
    cp requirements-bundle.lock "$home/.lock"
}

make_folder() {
    say "Building dist/KapDesk (about a minute)"
    env -u PYTHONDONTWRITEBYTECODE "$home/bin/pyinstaller" --noconfirm --clean --log-level ERROR pyinstaller.spec
}

lighten() {
    command -v strip >/dev/null || return 0
    # Letters for a debugger, up to half of these.  What a wheel has patched (*.libs, Qt's) does not survive it.
    local carried=(-name 'libpython3*')
    for room in sqlcipher3 sqlalchemy PIL lib-dynload; do carried+=(-o -path "*/$room/*.so"); done
    find dist/KapDesk/_internal -type f \( "${carried[@]}" \) -exec strip --strip-debug {} +
}

prove() { # folder
    say "Asking it whether it is whole, where no Python is on the path"
    local scratch
    scratch=$(mktemp -d)
    env -i HOME="$scratch" PATH=/nonexistent LC_ALL=C.UTF-8 "$1/KapDesk" --selfcheck
    rm -rf "$scratch"
}

pack() {
    say "Packing"
    XZ_OPT=-T0 tar -C dist -cJf "dist/KapDesk-$version-linux-$(uname -m).tar.xz" KapDesk
    command -v dpkg-deb >/dev/null || return 0
    local root=build/deb architecture
    architecture=$(dpkg --print-architecture)
    rm -rf "$root"
    install -d "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$root/usr/share/applications" \
        "$root/usr/share/icons/hicolor/scalable/apps" "$root/usr/share/doc/kapdesk"
    cp -a dist/KapDesk "$root/opt/kapdesk"
    ln -s /opt/kapdesk/KapDesk "$root/usr/bin/kapdesk"
    install -m 644 resources/desktop/kapdesk.desktop "$root/usr/share/applications/"
    install -m 644 resources/desktop/kapdesk.svg "$root/usr/share/icons/hicolor/scalable/apps/"
    install -m 644 LICENSE "$root/usr/share/doc/kapdesk/copyright"
    sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" \
        -e "s/@SIZE@/$(du -sk "$root/opt" | cut -f1)/" resources/desktop/control >"$root/DEBIAN/control"
    dpkg-deb --root-owner-group --build -Zxz "$root" "dist/kapdesk_${version}_$architecture.deb" >/dev/null
}

make_venv
make_folder
lighten
prove dist/KapDesk
pack
du -sm dist/KapDesk | awk '{print "dist/KapDesk: " $1 " MB"}' >&2
ls -l dist/*.tar.xz dist/*.deb 2>/dev/null | awk '{printf "%s: %.0f MB\n", $9, $5 / 1048576}' >&2
