"""A map with a picture on the client's display, in the real window: seen there, and gone with whatever covers it."""

from __future__ import annotations

import io
import subprocess
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from kapdesk.chart.blobs import digest_of
from kapdesk.ifs.model.moves import NotePinned, PartMet
from kapdesk.ifs.model.parts import Note, Place
from kapdesk.kernel.ids import ThingId
from tests.fakes.desks import new_vault, opened
from tests.fakes.ifs import made, met, part
from tests.fakes.sets import taken
from tests.journeys import client_side as client
from tests.journeys.another_day import on
from tests.journeys.driver import Person, told
from tests.journeys.emdr_hands import unlocks
from ui.ifs.panel.sharing import SHARED
from ui.stage.sharing import AWAY

HUE = (192, 64, 160)
"""A colour nothing else has."""

LEAST_PX = 20_000
"""What a picture comes to at least on the client's display."""

pytestmark = pytest.mark.journey


def test_a_picture_on_the_map_is_shown_to_the_client_and_gone_with_whatever_covers_it(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    vault = new_vault(home / "vault")
    lays_a_map(vault)
    with Person(home, vault, **on(datetime.fromisoformat("2026-03-09T10:15:00"))) as person:
        goes_to_the_map(person)
        shares(person)
        person.picture("board-1-shared")
        person.press("F8")
        sees_it_gone()
        shares(person)
        person.press("F12")
        sees_it_gone()
        person.press("Escape", "F7")
        shares(person)
        loses_the_display(person)
        shares(person)
        person.press("ctrl+l")
        sees_it_gone()
        person.sees("Everything you write stays")
        person.come_forward()
        unlocks(person)
        sees_it_gone()
    client.sends_the_stage_away(vault)
    assert person.said() == ""
    assert person.titles <= {client.DESK, client.STAGE}
    left = {one.suffix for one in home.rglob("*") if one.is_file()}
    assert left.isdisjoint({".png", ".jpg", ".jpeg", ".ppm"})


def lays_a_map(vault: Path) -> None:
    """One part, one that is hidden, and a picture that is pinned."""
    out = io.BytesIO()
    Image.new("RGB", (400, 300), HUE).save(out, "PNG")
    content = out.getvalue()
    with opened(vault) as desk:
        desk.people.known("C-014", "1984-03-02")
        (row,) = desk.people.clients()
        hidden = PartMet(part("the ghost", 2), Place(0.0, -200.0, hidden=True))
        made(desk, row.book, (met("the lookout", 1, 200.0), hidden))
        pinned = NotePinned(
            Note(ThingId("pinned"), -200.0, 0.0, 200.0, 150.0, "", digest_of(content))
        )
        taken(desk.ifs.map.gesture(row.book, (pinned,), blobs=(content,)))


def goes_to_the_map(person: Person) -> None:
    unlocks(person)
    person.sees("Sets")
    person.goes_to("parts")
    person.sees("No client is chosen")
    person.press("o")
    person.sees("Parts map with whom")
    person.press("Return")
    person.sees("2 parts on the map")
    person.press("F7")


def shares(person: Person) -> None:
    person.press("F8")
    person.sees(SHARED)
    client.waits_until(lambda: hued() > LEAST_PX, "the picture is shown")


def sees_it_gone() -> None:
    client.sees_it_calm()
    assert hued() == 0


def loses_the_display(person: Person) -> None:
    """It comes back with the calm field, and the map only when it is shared."""
    told("xrandr", "--delmonitor", "RIGHT", check=True)
    person.sees(AWAY)
    person.sees_no_more(SHARED)
    told("xrandr", "--setmonitor", *client.ADD_RIGHT, check=True)
    sees_it_gone()


def hued() -> int:
    """How much of the client's display has the picture's colour.  unit px"""
    box = f"{client.WIDTH_PX}x{client.HEIGHT_PX}+{client.LEFT_PX}+0"
    taken_px = subprocess.run(
        ["import", "-window", "root", "-crop", box, "ppm:-"], capture_output=True, check=True
    ).stdout
    pixels = np.asarray(Image.open(io.BytesIO(taken_px)).convert("RGB"), np.int64)
    return int((np.abs(pixels - HUE).max(axis=2) < 8).sum())
