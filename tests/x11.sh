#!/usr/bin/env bash
# Runs a command on a private X server with a window manager and two screens side by side: tests/x11.sh COMMAND…
# The server takes a free number by itself, outlives its last client, and goes when the command has ended.
# What it shows can be read in the file KAPDESK_FRAMEBUFFER, without asking it for a picture and so holding it up.
set -euo pipefail
scratch=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait; rm -rf "$scratch"' EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

mkfifo "$scratch/number"
Xvfb -displayfd 9 -screen 0 5120x1600x24 -fbdir "$scratch" -nolisten tcp -noreset +extension RANDR +extension GLX \
    9>"$scratch/number" >"$scratch/xvfb" 2>&1 &
read -r -t 30 number <"$scratch/number" || { cat "$scratch/xvfb" >&2; exit 1; }

export DISPLAY=:$number QT_QPA_PLATFORM=xcb
export KAPDESK_FRAMEBUFFER=$scratch/Xvfb_screen0
unset WAYLAND_DISPLAY XAUTHORITY
xrandr --setmonitor LEFT 2560/677x1600/423+0+0 screen
xrandr --setmonitor RIGHT 2560/677x1600/423+2560+0 none

# Nobody's own settings: the same window manager on every machine.  It takes no key but Alt and F4: by its own, Alt
# with Shift and an arrow sends a window to another desktop, lays a black box over it and hides the key from it.
keys='<keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>'
sed "/<keyboard>/,/<\\/keyboard>/c $keys" /etc/xdg/openbox/rc.xml >"$scratch/rc.xml"
HOME=$scratch XDG_CONFIG_HOME=$scratch XDG_CACHE_HOME=$scratch \
    openbox --sm-disable --config-file "$scratch/rc.xml" >"$scratch/openbox" 2>&1 &
for _ in $(seq 100); do
    xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "window id" && break
    sleep 0.1
done
xprop -root _NET_SUPPORTING_WM_CHECK | grep -q "window id" || { cat "$scratch/openbox" >&2; exit 1; }

"$@"
