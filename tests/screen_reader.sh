#!/usr/bin/env bash
# Runs a command where a screen reader would listen: a private message bus with the accessibility service, on the private
# X server of tests/x11.sh: tests/screen_reader.sh COMMAND…
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0
unset DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS
# shellcheck disable=SC2016
exec "$here/x11.sh" dbus-run-session -- bash -c '
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    launcher=$!
    "$@"
    code=$?
    kill "$launcher" 2>/dev/null
    exit "$code"
' bash "$@"
