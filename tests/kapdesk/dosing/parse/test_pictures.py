"""Which pictures an adverse event means."""

from __future__ import annotations

from kapdesk.dosing.model.adverse import AdverseEventRecorded
from kapdesk.dosing.model.parsed import Pictured
from kapdesk.dosing.parse.pictures import BOUNDS, FIELD, pictured
from kapdesk.sketch.pictures import too_large


def test_the_bounds_are_said_as_they_are() -> None:
    (item,) = too_large("rash.jpg", BOUNDS).items
    said = "rash.jpg is too large; a picture may have up to 12 MB and 25 million pixels."
    assert (item.field, item.sentence) == (FIELD, said)


def test_the_lines_of_the_form_name_what_is_kept_and_what_is_new() -> None:
    event = AdverseEventRecorded("allergic", "Allergic")
    said = pictured(event, "kept abc\n/home/x/my rash.jpg\n\nkept def")
    assert said == Pictured(event, ("abc", "def"), ("/home/x/my rash.jpg",))
    assert pictured(event, "") == Pictured(event)
