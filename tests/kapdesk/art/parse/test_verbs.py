"""The words of a line about image work: read, or refused in a sentence."""

from __future__ import annotations

import pytest

from kapdesk.art.model.nouns import Comes, Kind, Measure, Moment, Row, Source, Spoke, Step
from kapdesk.art.model.spoken import (
    ArtSpoken,
    BoardTurned,
    FeelsSpoken,
    FinishedSpoken,
    LineCorrected,
    LookSpoken,
    NightSpoken,
    OldPictureSpoken,
    PanelMarked,
    PanelSpoken,
    PictureSpoken,
    RatesSpoken,
    RehearsalSpoken,
    ReminderSpoken,
    SealedSpoken,
    SealSpoken,
    SheetSpoken,
    StepSpoken,
    WordsSpoken,
)
from kapdesk.art.parse.verbs import VERBS, parse_line, speaks
from kapdesk.body.model import BodyMark
from kapdesk.kernel.errors import Refusals

READ: tuple[tuple[str, ArtSpoken], ...] = (
    (
        "picture P1 passes name x kind memory source in-a-dream queued",
        PictureSpoken(1, (("name", "x"),), "passes", Kind.MEMORY, Source.NIGHTMARE, queued=True),
    ),
    ("picture P1 hotspot y", PictureSpoken(1, (("hotspot", "y"),))),
    ("step scene-passes P2 because x", StepSpoken(Step.WATCHING, 2, "x")),
    ("step closing", StepSpoken(Step.CLOSING)),
    ("sheet closing scan clear", SheetSpoken("art-closing", (("scan", "clear"),))),
    ("rates P1 valence -4", RatesSpoken(1, Measure.VALENCE, -4)),
    ("rates P1 distress 8 before", RatesSpoken(1, Measure.DISTRESS, 8, Moment.BEFORE)),
    ("feels P1 tight 6 stuck", FeelsSpoken(1, (BodyMark(intensity=6, words="tight"),), stuck=True)),
    ("feels P1 quiet", FeelsSpoken(1, ())),
    ("panel P1 left-over shoe", PanelSpoken(1, Row.LEFT, "shoe")),
    ("worst P1 old 2", PanelMarked(1, "worst", Row.OLD, 2)),
    ("undone P1", BoardTurned(1, back=True)),
    ("redone P1", BoardTurned(1, back=False)),
    ("old-picture P1 the-same 4", OldPictureSpoken(1, Comes.SAME, 4)),
    ("old-picture P1 no", OldPictureSpoken(1, Comes.NO)),
    ("reminder P1 polish 3", ReminderSpoken(1, "polish", 3)),
    (
        "rehearsal P1 stairs 1 plan stop",
        RehearsalSpoken(1, "stairs", (("plan", "stop"),), 1),
    ),
    ("look P1 month faint 2", LookSpoken(1, Moment.MONTH, Comes.FAINT, 2)),
    ("look P1 week", LookSpoken(1, Moment.WEEK)),
    ("night 2026-03-01 nightmare intensity 7", NightSpoken("2026-03-01", True, (("intensity", 7),))),
    ("night 2026-03-01 quiet", NightSpoken("2026-03-01", nightmare=False)),
    ("statement P1 words", WordsSpoken(1, "statement", "words")),
    ("recollection P1 words", WordsSpoken(1, "recollection", "words")),
    ("finished P1 complete because done", FinishedSpoken(1, complete=True, why="done")),
    (
        "correct 10:25 rates P1 distress 3 because misheard",
        LineCorrected("10:25", RatesSpoken(1, Measure.DISTRESS, 3), "misheard"),
    ),
    (
        "correct 10:25 old-picture P1 no because misheard",
        LineCorrected("10:25", OldPictureSpoken(1, Comes.NO), "misheard"),
    ),
    ("seal P1 scene with four words", SealSpoken(1, "four words")),
    (
        "seal P1 reminder 10:46 with four words",
        SealSpoken(1, "four words", spoke=Spoke.REMINDER, time="10:46"),
    ),
    ("seal P1 left-over 2 with four words", SealSpoken(1, "four words", Row.LEFT, 2)),
    ("sealed reminder P1 polish 3 with x", SealedSpoken(ReminderSpoken(1, "polish", 3), "x")),
    ("sealed words P1 aloud with x", SealedSpoken(WordsSpoken(1, "words", "aloud"), "x")),
    ("sealed picture P2 passes with x", SealedSpoken(PictureSpoken(2, (), "passes"), "x")),
)  # fmt: skip


@pytest.mark.parametrize(("line", "value"), READ)
def test_a_line_is_read(line: str, value: ArtSpoken) -> None:
    verb, *words = line.split()
    assert speaks(verb, tuple(words))
    assert parse_line(verb, tuple(words)) == value


def test_every_verb_is_read_once_at_least() -> None:
    assert {line.split()[0] for line, _ in READ} >= set(VERBS) - {"copied", "replaced", "taken"}
    assert not speaks("rated", ("T7", "8"))
    assert not speaks("correct", ("10:25", "rated", "T7", "5"))


@pytest.mark.parametrize(
    "line",
    [
        "picture", "picture P1 colour red", "picture P1 kind dream", "picture P1 source film",
        "step", "step elsewhere", "step scene T7", "sheet", "sheet nothing", "sheet closing colour red",
        "rates", "rates P1 mood 3", "rates P1 distress", "rates P1 distress high",
        "rates P1 distress 8 yesterday", "feels", "feels P1", "feels P1 tight", "feels P1 tight 11",
        "feels P1 tight 6 loose", "panel", "panel P1 middle x", "worst", "worst P1 old", "worst P1 old 0",
        "undone", "redone T1", "old-picture", "old-picture P1 maybe", "reminder P1", "rehearsal P1",
        "rehearsal P1 stairs colour red", "look", "look P1 year", "look P1 week maybe", "night 2026-03-01",
        "night 2026-03-01 nightmare colour 3", "night 2026-03-01 nightmare intensity high",
        "statement P1", "finished P1 nearly", "correct ten rates P1 distress 3 because x",
        "correct 10:25 rates P1 distress 3", "correct 10:25 rates P1 distress because x",
        "correct 10:25 reminder P1 polish 3 because x", "seal", "seal P1", "seal P1 scene", "seal P1 with x",
        "seal P1 reminder ten with x",
        "seal P1 old with x", "seal P1 middle 2 with x", "sealed", "sealed with x", "sealed reminder P1 x",
        "sealed step scene with x", "sealed words P1 with x", "sealed statement P1 x with y",
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_read_is_refused_in_a_sentence(line: str) -> None:
    verb, *words = line.split()
    found = parse_line(verb, tuple(words))
    assert isinstance(found, Refusals)
    assert all(one.sentence.endswith((".", "…")) for one in found.items)
