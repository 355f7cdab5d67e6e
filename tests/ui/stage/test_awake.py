"""Asking the system to leave the display on."""

from __future__ import annotations

import pytest

from ui.stage.awake import Awake


@pytest.mark.parametrize("address", ["", "tcp:host=127.0.0.1,port=9"])
def test_without_a_bus_of_this_machine_nobody_is_asked(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    awake = Awake()
    awake.hold()
    assert not awake.held
    awake.let_go()


def test_what_the_system_granted_is_given_back_once(monkeypatch: pytest.MonkeyPatch) -> None:
    let_go: list[int] = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setattr("ui.stage.awake._freedesktop", lambda: lambda: let_go.append(1))
    awake = Awake()
    awake.hold()
    awake.hold()
    assert awake.held
    awake.let_go()
    awake.let_go()
    assert (awake.held, let_go) == (False, [1])
