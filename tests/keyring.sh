#!/usr/bin/env bash
# Runs a command beside a real Secret Service of its own, unlocked with PASS "ci", on a private message bus and in a
# home of its own: tests/keyring.sh COMMAND…
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -m 700 "$scratch/home" "$scratch/run"
export KAPDESK_KEYRING_HOME=$scratch/home HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/run
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME DBUS_SESSION_BUS_ADDRESS PYTHON_KEYRING_BACKEND
# shellcheck disable=SC2016
dbus-run-session -- bash -c '
    printf ci | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    "$@"
' bash "$@"
