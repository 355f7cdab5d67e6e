#!/usr/bin/env bash
# Runs a command beside a sound server of its own, with one loudspeaker that nobody hears and that can be recorded,
# and a name for a second one that a test may load:
# tests/sound.sh COMMAND…
set -euo pipefail
scratch=$(mktemp -d)
server=
stop() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$scratch"
}
trap stop EXIT
mkdir -m 700 "$scratch/run" "$scratch/home"
mkdir -p "$scratch/run/pulse"
export HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/run PULSE_RUNTIME_PATH=$scratch/run/pulse
export PULSE_SERVER=unix:$PULSE_RUNTIME_PATH/native PULSE_COOKIE=$PULSE_RUNTIME_PATH/cookie
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME DBUS_SESSION_BUS_ADDRESS
cat >"$scratch/sink.pa" <<PA
load-module module-native-protocol-unix auth-anonymous=1 socket=$PULSE_RUNTIME_PATH/native
load-module module-null-sink sink_name=kapdesk rate=48000 channels=2 format=s16le
set-default-sink kapdesk
set-default-source kapdesk.monitor
PA
cat >"$HOME/.asoundrc" <<ALSA
pcm.kapdesk_other { type pulse device kapdesk_other }
ctl.kapdesk_other { type pulse }
ALSA
pulseaudio -n -F "$scratch/sink.pa" --daemonize=no --exit-idle-time=-1 --use-pid-file=no --disable-shm=yes \
    2>"$scratch/server.log" &
server=$!
for _ in $(seq 50); do
    pactl info >/dev/null 2>&1 && break
    sleep 0.1
done
pactl info >/dev/null || { cat "$scratch/server.log" >&2; exit 1; }
export KAPDESK_SINK=kapdesk.monitor KAPDESK_OTHER_SINK=kapdesk_other.monitor
# Qt looks for another server first and says at length that there is none.
export QT_LOGGING_RULES='qt.multimedia.symbolsresolver=false'
"$@"
