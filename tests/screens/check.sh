#!/bin/bash
# SPDX-License-Identifier: MIT
# A talk on real RandR outputs, which are plugged, mirrored and moved under it: docs/screens.md says what it needs and what was seen.
# check.sh PROGRAM [DISPLAY]: prints a line for each act, and fails where a window is not where it belongs.
set -u
program=$(realpath "$1")
display=${2:-:9}
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null; rm -rf "$work"' EXIT
for tool in Xorg xrandr xdotool xwininfo; do
    command -v "$tool" >/dev/null || { echo "needs $tool: nothing was looked at"; exit 77; }
done

Xorg "$display" -config "$here/xorg.conf" -logfile "$work/xorg.log" -noreset -nolisten tcp -sharevts -novtswitch 2>"$work/xorg.err" &
pids+=($!)
export DISPLAY=$display QT_QPA_PLATFORM=xcb XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work LC_ALL=C.UTF-8 LANGUAGE=en
export DBUS_SESSION_BUS_ADDRESS=unix:path=$work/nobody
for _ in $(seq 100); do xrandr >/dev/null 2>&1 && break; sleep 0.1; done
for mode in 1024x768 1280x720 1366x768 1920x1080; do xrandr --addmode DUMMY1 $mode; done
xrandr --output DUMMY0 --mode 1366x768 --pos 0x0 --primary --output DUMMY1 --crtc 1 --mode 1280x720 --right-of DUMMY0
if command -v openbox >/dev/null; then openbox & pids+=($!); fi
"$program" 2>"$work/program.err" &
pids+=($!)

window() { xdotool search --onlyvisible --name "^$1\$" 2>/dev/null | head -1; }
place() {
    local id
    id=$(window "$1")
    if [ -z "$id" ]; then echo none; return; fi
    xwininfo -id "$id" | awk '/Absolute upper-left X/{x=$4} /Absolute upper-left Y/{y=$4} /Width:/{w=$2} /Height:/{h=$2} END{printf "%dx%d+%d+%d", w, h, x, y}'
}
failed=0
# What was done, where the audience's picture is to be, and where the notes: WIDTHxHEIGHT+X+Y or none.
expect() {
    local audience notes
    for _ in $(seq 40); do
        audience=$(place "Audience – Idempotency Lab") notes=$(place Presenter)
        [ "$audience $notes" = "$2 $3" ] && break
        sleep 0.25
    done
    if [ "$audience $notes" = "$2 $3" ]; then
        printf 'ok    %-44s audience %-18s notes %s\n' "$1" "$audience" "$notes"
    else
        printf 'WRONG %-44s audience %s instead of %s, notes %s instead of %s\n' "$1" "$audience" "$2" "$notes" "$3"
        failed=1
    fi
}
key() { # to the window that a person would have before them
    local id
    id=$(window Presenter)
    [ -n "$id" ] || id=$(window "Audience – Idempotency Lab")
    [ -n "$id" ] || id=$(xdotool search --onlyvisible --name 'Idempotency Lab' | head -1)
    xdotool windowfocus --sync "$id" key --window 0 "$1"
}

for _ in $(seq 200); do xdotool search --onlyvisible --name 'Idempotency Lab' >/dev/null 2>&1 && break; sleep 0.1; done
for _ in $(seq 20); do # a window that has just been mapped takes no keys yet
    [ "$(place "Audience – Idempotency Lab")" = none ] || break
    key shift+F5
    sleep 2
done
expect "two screens, Shift+F5" 1280x720+1366+0 1366x768+0+0
key Next
xrandr --output DUMMY1 --crtc 1 --mode 1366x768 --same-as DUMMY0
expect "mirrored" 1366x768+0+0 none
xrandr --output DUMMY1 --crtc 1 --mode 1280x720 --right-of DUMMY0
expect "extended again" 1280x720+1366+0 1366x768+0+0
xrandr --output DUMMY1 --crtc 1 --mode 1920x1080
expect "the projector in full HD" 1920x1080+1366+0 1366x768+0+0
xrandr --output DUMMY1 --crtc 1 --mode 1024x768
expect "the projector at 4:3" 1024x768+1366+0 1366x768+0+0
xrandr --output DUMMY0 --mode 1280x720 --output DUMMY1 --pos 1280x0
expect "the lectern in another resolution" 1024x768+1280+0 1280x720+0+0
xrandr --output DUMMY1 --crtc 1 --mode 1280x720 --pos 0x0 --output DUMMY0 --mode 1366x768 --pos 1280x0
expect "the projector on the left" 1280x720+0+0 1366x768+1280+0
xrandr --output DUMMY1 --primary
expect "the projector made primary" 1280x720+0+0 1366x768+1280+0
xrandr --output DUMMY0 --primary
expect "the lectern primary again" 1280x720+0+0 1366x768+1280+0
if xrandr --output DUMMY1 --rotate left 2>/dev/null; then
    expect "the projector turned on its side" 720x1280+0+0 1366x768+1280+0
    xrandr --output DUMMY1 --rotate normal
else
    echo "--    this driver does not turn a picture"
fi
key x
expect "X swaps" 1366x768+1280+0 1280x720+0+0
xrandr --output DUMMY1 --off --output DUMMY0 --pos 0x0
expect "the projector unplugged" 1366x768+0+0 none
xrandr --output DUMMY1 --crtc 1 --mode 1280x720 --right-of DUMMY0
expect "plugged in again, as it was swapped" 1366x768+0+0 1280x720+1366+0
key x
expect "X swaps back" 1280x720+1366+0 1366x768+0+0
key Escape
key Escape
expect "left" none none
key F5
expect "F5 comes back" 1280x720+1366+0 1366x768+0+0
if [ -s "$work/program.err" ]; then cat "$work/program.err"; fi
exit $failed
