"""Every fact of image work in one line: its picture by number, and never a client's word."""

from __future__ import annotations

import pytest

from kapdesk.art.model.facts import FACTS
from kapdesk.art.model.images import ImageOpened, ImageRated, OldPictureTried, SensationFelt
from kapdesk.art.model.nouns import Comes, Measure, Moment, Step
from kapdesk.art.model.work import ImageGatePassed, ImageStepEntered, NightLogged
from kapdesk.art.wording import said
from kapdesk.bilateral.model.facts import SetRated
from kapdesk.chart.model import Drawer, Fact
from kapdesk.desk.saying import saying
from kapdesk.kernel.ids import EntryId, ImageId
from tests.fakes.facts import whole

P3 = ImageId("3")
SECRET = "the hand on the door"


@pytest.mark.parametrize("kind", FACTS)
def test_every_fact_says_something_of_its_own(kind: type[Fact]) -> None:
    words = saying(whole(kind, "word"))
    assert words
    assert kind.__name__ not in words


@pytest.mark.parametrize("kind", [kind for kind in FACTS if kind.drawer is Drawer.PROCESS])
def test_what_is_kept_apart_says_that_and_nothing_of_it(kind: type[Fact]) -> None:
    words = said(whole(kind, SECRET))
    assert words.endswith("kept apart")
    assert SECRET not in words.removeprefix(f"answered: {SECRET}")


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (
            ImageOpened(P3, 3, "passes", surfaced_in=EntryId("e"), since_dose_min=24.0),
            "P3 opened: open, way of working passes, surfaced in a dosing session 24 min after the dose",
        ),
        (
            ImageRated(P3, Measure.VALENCE, -4, Moment.BEFORE, number=3),
            "P3 valence −4 of −5 to +5, before",
        ),
        (
            ImageRated(P3, Measure.INTRUSIONS, 12, Moment.BEFORE, number=3),
            "P3 intrusions a week 12, before",
        ),
        (OldPictureTried(P3, Comes.SAME, 3), "P3 old picture comes: the same"),
        (SensationFelt(P3, Moment.AFTER, number=3), "P3 body, after a pass: quiet"),
        (
            ImageStepEntered(Step.DESIGN, P3, "asked for", 3),
            "step 9, new version with P3, because asked for",
        ),
        (
            ImageGatePassed("baseline", Step.WATCHING, P3, ("Too high.",), "grew steady", 3),
            "P3, scene passes: “Too high.”, went on because grew steady",
        ),
        (
            NightLogged(
                "2026-03-01",
                nightmare=True,
                intensity=7,
                woke=True,
                back_to_sleep_min=20,
                rehearsed_min=10,
            ),
            "night of 2026-03-01: a nightmare, 7 of 10, woke, 20 min back to sleep, 10 min rehearsed",
        ),
    ],
)
def test_a_line_says_its_numbers(fact: Fact, words: str) -> None:
    assert said(fact) == words


def test_a_fact_of_another_room_is_refused() -> None:
    with pytest.raises(TypeError, match="SetRated"):
        said(SetRated(EntryId("e"), 3))
