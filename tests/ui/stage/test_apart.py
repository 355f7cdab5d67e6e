"""The therapist's own device is surely not the client's, or it stays silent."""

from __future__ import annotations

import pytest

from ui.stage.apart import ALONE, CLIENTS, CLIENTS_ROUTE, MISSING, NONE, ROUTE, own_devices, why_not

DEVICES = ("Speakers", "Earpiece", "pulse", "default")


def test_two_devices_by_their_own_names_are_apart() -> None:
    assert why_not("Earpiece", ("Speakers", ""), DEVICES) == ""
    assert why_not("Earpiece", ("", ""), DEVICES) == ""
    assert own_devices(DEVICES, ("Speakers",)) == ("Earpiece",)


@pytest.mark.parametrize(
    ("own", "clients", "devices", "why"),
    [
        ("", ("Speakers",), DEVICES, NONE),
        ("", ("Speakers",), ("Speakers", "default"), ALONE),
        ("Speakers", ("Speakers",), DEVICES, CLIENTS),
        ("Earpiece", ("Speakers", "Earpiece"), DEVICES, CLIENTS),
        ("pulse", ("Speakers",), DEVICES, ROUTE.format(name="pulse")),
        ("Earpiece", ("default",), DEVICES, CLIENTS_ROUTE.format(name="default")),
        ("Earpiece", ("Speakers", "pulse"), DEVICES, CLIENTS_ROUTE.format(name="pulse")),
        ("Gone", ("Speakers",), DEVICES, MISSING.format(name="Gone")),
        (
            "Microsoft Sound Mapper - Output",
            ("Speakers",),
            DEVICES,
            ROUTE.format(name="Microsoft Sound Mapper - Output"),
        ),
    ],
)
def test_every_other_case_says_why(
    own: str, clients: tuple[str, ...], devices: tuple[str, ...], why: str
) -> None:
    assert why_not(own, clients, devices) == why
