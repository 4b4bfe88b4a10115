#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""atspi.py PROGRAM: acts in the window as somebody does who does not see it, on a display and a bus of its own, and writes for each act
a line "act<TAB>what a screen reader was told". Status 77: what is needed is not there. To be run by dbus-run-session."""
import os
import subprocess
import sys
import tempfile
import time

try:
    import pyatspi
    from gi.repository import GLib
except ImportError as error:
    print(error)
    sys.exit(77)

PATIENCE = 60
heard = []
moved = []  # what has got or lost children


def on_showing(event):
    if event.detail1 and event.source.getRole() == pyatspi.ROLE_NOTIFICATION:
        heard.append(event.source.name)


def on_announcement(event):
    heard.append(str(event.any_data))


def on_children(event):
    try:
        moved.append(event.type.minor + " " + event.source.name)
    except Exception:  # it has gone meanwhile
        pass


def wait_for(what):
    end = time.monotonic() + PATIENCE
    context = GLib.MainContext.default()
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        if not context.iteration(False):
            time.sleep(0.01)
    return None


def find_all(root, matches):
    found = []
    stack = [root]
    while stack:
        each = stack.pop()
        try:
            if matches(each):
                found.append(each)
            if each.getRole() != pyatspi.ROLE_TABLE:
                stack.extend(child for child in each if child)
        except Exception:  # it has gone meanwhile
            continue
    return found


def is_usable(each):
    states = each.getState()
    return states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_SENSITIVE)


def find(app, role, name):
    return wait_for(lambda: next(iter(find_all(app, lambda each: each.getRole() == role and name in each.name and is_usable(each))), None))


def press(app, role, name):
    target = find(app, role, name)
    if not target:
        sys.exit(f"there is no {name}")
    target.queryAction().doAction(0)


def tell(act, part, said):
    """Waits until one of what was said has the part, and writes down all of it."""
    wait_for(lambda: any(part in each for each in said))
    print(act + "\t" + " | ".join(each.replace("\n", " ") for each in said), flush=True)
    said.clear()


def act(app):
    tell("a file that is not there", "cannot be read", heard)
    find(app, pyatspi.ROLE_PUSH_BUTTON, "Next")  # the lesson has begun, and with it a run
    press(app, pyatspi.ROLE_CHECK_BOX, "Drop the next response")
    tell("drop", "switched on", heard)
    press(app, pyatspi.ROLE_PUSH_BUTTON, "Order")
    tell("order", "presses Order", heard)
    wait_for(lambda: any("loses the answer" in each for each in heard))
    tell("events come", "add Timeline", moved)
    tell("the answer is lost", "Duplicate", heard)
    tell("orders come", "add Orders", moved)
    press(app, pyatspi.ROLE_RADIO_BUTTON, "Client")
    tell("another strategy", "Key from the client", heard)
    tell("events go", "remove Timeline", moved)
    press(app, pyatspi.ROLE_CHECK_BOX, "Drop every response")
    tell("drop all", "every", heard)
    timeline = find(app, pyatspi.ROLE_LIST, "Timeline")
    print("the timeline\t" + timeline[0].name, flush=True)
    press(app, pyatspi.ROLE_PUSH_BUTTON, "Next")
    text = wait_for(lambda: find_all(app, lambda each: "\n" in each.name and is_usable(each)))
    print("the next step\t" + text[0].name.replace("\n", " "), flush=True)
    step = 0
    while not find_all(app, lambda each: each.getRole() == pyatspi.ROLE_PUSH_BUTTON and each.name == "Certain") and step < 8:
        heard.clear()
        place = next(iter(find_all(app, lambda each: each.name.startswith("Step "))), None)
        before = place.name if place else ""
        (find(app, pyatspi.ROLE_PUSH_BUTTON, "Skip") if not find_all(app, lambda each: each.name == "Next" and is_usable(each))
         else find(app, pyatspi.ROLE_PUSH_BUTTON, "Next")).queryAction().doAction(0)
        wait_for(lambda: find_all(app, lambda each: each.name.startswith("Step ") and each.name != before))
        step += 1
    choices = find_all(app, lambda each: each.getRole() == pyatspi.ROLE_RADIO_BUTTON and is_usable(each) and not each.getState().contains(
        pyatspi.STATE_CHECKED) and each.parent.name == "")
    choices[0].queryAction().doAction(0)
    press(app, pyatspi.ROLE_PUSH_BUTTON, "Certain")
    tell("a prediction", "Outcome:", heard)


def main():
    read, write = os.pipe()
    display = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"], pass_fds=[write],
                               stderr=subprocess.DEVNULL)
    os.close(write)
    number = os.read(read, 16).decode().strip()
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, DISPLAY=":" + number, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                           XDG_CONFIG_HOME=folder + "/config", XDG_DATA_HOME=folder + "/data", XDG_RUNTIME_DIR=folder, LC_ALL="C.UTF-8")
        os.chmod(folder, 0o700)
        for name, listener in (("object:state-changed:showing", on_showing), ("object:announcement", on_announcement),
                               ("object:children-changed", on_children)):
            pyatspi.Registry.registerEventListener(listener, name)
        program = subprocess.Popen([sys.argv[1], folder + "/nothing.json"], env=environment)
        try:
            app = wait_for(lambda: next((each for each in pyatspi.Registry.getDesktop(0) if each and each.name == "idemlab" and each.childCount),
                                        None))
            if not app:
                sys.exit("the program is not on the bus")
            act(app)
        finally:
            program.kill()
            program.wait()
            display.terminate()


main()
