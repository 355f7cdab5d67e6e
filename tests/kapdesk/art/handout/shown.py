"""A picture with a storyboard, whatever its papers are to show."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from kapdesk.art.model.images import ImageDescribed, OldPictureTried, PanelSet, SensationFelt
from kapdesk.art.model.nouns import Comes, Measure, Moment, Row, Step
from kapdesk.art.model.panels import Panel
from kapdesk.art.model.tried import RehearsalWalked, ReminderMet
from kapdesk.art.model.work import NightLogged, StatementWritten
from kapdesk.body.model import BodyMark
from kapdesk.chart.blobs import digest_of
from kapdesk.kernel.ids import PanelId
from kapdesk.press.heading import PaperHeading
from kapdesk.sketch.model import Ink, Nib, Sketch, Stroke
from kapdesk.sketch.packing import packed
from tests.fakes.told import NINE
from tests.kapdesk.art.told import P1, Work

HEADING = PaperHeading("C-022", "Practice", "012 345", NINE, "0.1.0")


def _png() -> bytes:
    into = BytesIO()
    Image.new("RGB", (40, 30), (120, 160, 90)).save(into, "PNG")
    return into.getvalue()


def _strokes() -> bytes:
    made = packed(Sketch((Stroke(next(iter(Ink)), next(iter(Nib)), ((0.1, 0.1), (0.9, 0.9))),)))
    assert isinstance(made, bytes)
    return made


BLOBS = {digest_of(one): one for one in (_png(), _strokes())}
PICTURE, DRAWING = BLOBS


def whole() -> Work:
    """Everything was said of one picture."""
    work = Work()
    work.opens()
    work.say(StatementWritten(P1, "I was in the corridor.\nI remember the light."))
    described = ImageDescribed(
        P1,
        "the corridor",
        hotspot="the handle turns",
        new_version="my aunt has the key",
        new_meaning="I am not alone",
    )
    work.say(described)
    work.enters(Step.WATCHING)
    work.rates(8)
    work.say(SensationFelt(P1, Moment.AFTER, (BodyMark(intensity=6, words="tight"),)))
    work.say(SensationFelt(P1, Moment.AFTER))
    work.runs(3)
    work.rates(8, Measure.NEW_VIVIDNESS, Moment.NEW_VERSION)
    for number, panel in enumerate(
        (
            Panel(PanelId("a"), Row.OLD, 0, "the lift opens", worst=True),
            Panel(PanelId("b"), Row.NEW, 0, "a garden", picture=PICTURE),
            Panel(PanelId("c"), Row.NEW, 1, "the key", drawing=DRAWING),
            Panel(PanelId("d"), Row.NEW, 2, "gone", drawing="0" * 64),
            Panel(PanelId("e"), Row.LEFT, 0, "a shoe", replaced=True),
        ),
        1,
    ):
        work.say(PanelSet(P1, panel, gesture=number))
    work.say(OldPictureTried(P1, Comes.FAINT))
    work.say(ReminderMet(P1, "floor polish"))
    work.say(RehearsalWalked(P1, "the ward", plan="call the aunt", action="visit the friend"))
    work.say(NightLogged("2026-02-21", nightmare=True, intensity=7))
    return work
