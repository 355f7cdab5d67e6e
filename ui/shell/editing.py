"""How the settings page writes a practice's own protocols and limits: values in, values out, through the desk."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kapdesk.desk.editing import Copied
from kapdesk.dosing.handout.reading_words import vitals_words
from kapdesk.dosing.parse.limits_text import LEVELS, how_many
from kapdesk.dosing.parse.rule_words import HOW_TO_LIMIT, HOW_TO_WRITE
from kapdesk.kernel.instant import elapsed_words
from ui.practice.offer import Offer
from ui.settings.editing import EditField, EditGroup, EditWay, Texts, Tried

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk
    from kapdesk.dosing.service.past import PastReading
    from kapdesk.kernel.ids import SittingId
    from ui.practice.pen import Written
    from ui.settings.editing import Clears

SPAN_DAYS = 90
MEDICAL = "One item a line. (medical) behind it makes it a prescriber's or nurse's."
_LISTS = (
    ("arrival", "On arrival", MEDICAL),
    ("room", "For the room", MEDICAL),
    ("before", "Before the dose", MEDICAL),
    (
        "discharge",
        "Before leaving",
        "One item a line. The word in brackets is what the chart is held against; keep it in front.",
    ),
)
_WHENS = (("any", "at any time"), ("before", "before the dose"), ("during", "after the dose"))


def edit_way_of(desk: Desk) -> EditWay:
    """The ways of the editor, on this desk."""

    def write(offer: Offer, texts: Texts, clears: Clears) -> Written:
        return desk.editing.write(_copied(offer), texts, clears=clears)

    def tried(
        offer: Offer, texts: Texts, sittings: tuple[SittingId, ...]
    ) -> tuple[int, tuple[Tried, ...]]:
        found = desk.editing.tried(_copied(offer), texts, sittings)
        return len(found), tuple(_tried(desk, one) for one in found if one.flags)

    def span() -> tuple[str, str]:
        today = desk.clock.now().local().date()
        return (today - timedelta(days=SPAN_DAYS)).isoformat(), today.isoformat()

    return EditWay(
        groups=_groups,
        texts=lambda offer: desk.editing.texts(_copied(offer)),
        write=write,
        against=lambda offer, texts: desk.editing.against(_copied(offer), texts),
        past=desk.editing.past,
        tried=tried,
        span=span,
        drafts=desk.drafts,
    )


def _copied(offer: Offer) -> Copied:
    return Copied(
        offer.kind, offer.id, offer.version, offer.name, offer.source, offer.body, own=offer.own
    )


def _tried(desk: Desk, one: PastReading) -> Tried:
    since = "" if one.since_s is None else f" · {_since(one.since_s)}"
    return Tried(
        client=desk.people.view(one.book).identity.label,
        when=f"{one.at.day()}, {one.at.hm()}{since}",
        reading=vitals_words(one.fact.vitals),
        flags=tuple(flag.sentence for flag in one.flags),
    )


def _since(seconds: float) -> str:
    words = elapsed_words(seconds)
    return f"T−{words[1:]}" if words.startswith("-") else f"T+{words}"


def _groups(offer: Offer, texts: Texts) -> tuple[EditGroup, ...]:
    return _protocol_groups() if offer.kind == "protocol" else _limit_groups(how_many(texts))


def _protocol_groups() -> tuple[EditGroup, ...]:
    stay = EditGroup(
        "Name and stay",
        (
            EditField("name", "Name", "As it will be chosen when a session begins."),
            EditField("observe_min", "Least stay, in minutes", "Empty asks for none."),
            EditField(
                "observe_from",
                "Counted from",
                choices=(("first", "the first dose"), ("last", "the last dose")),
            ),
            EditField(
                "hold_min",
                "Held in the mouth, in minutes",
                "1 to 20. Empty leaves it to the practice's setting.",
            ),
        ),
        beside=("observe_min", "observe_from"),
    )
    readings = EditGroup(
        "Planned readings",
        (
            EditField("needs", "Each needs", "Such as: pressure, pulse, SpO₂."),
            EditField(
                "slots",
                "When, in minutes from the first dose",
                "One a line, earliest first: -10, 15, 40 required, before leaving.",
                lines=6,
            ),
        ),
    )
    phases = EditGroup(
        "Phases",
        (
            EditField(
                "phases",
                "From and to, in minutes from the first dose, and the name",
                "One a line: 10 to 30 Onset. A reference only; nothing waits for it.",
                lines=6,
            ),
        ),
    )
    lists = tuple(EditField(key, label, hint, lines=4) for key, label, hint in _LISTS)
    return stay, readings, phases, EditGroup("Lists", lists)


def _limit_groups(number: int) -> tuple[EditGroup, ...]:
    shared = EditGroup(
        "Name and source",
        (
            EditField("name", "Name"),
            EditField(
                "source",
                "Where it comes from, in your words",
                "Printed behind: set by this practice.",
            ),
        ),
    )
    return shared, *(_limit_group(one) for one in range(1, number + 1))


def _limit_group(number: int) -> EditGroup:
    key = f"{number}.{{}}".format
    levels = tuple((level, level) for level in LEVELS)
    return EditGroup(
        f"Limit {number}",
        (
            EditField(key("sentence"), "Sentence on the mark", "Such as: above 150/95."),
            EditField(
                key("bounds"),
                "Crossed when any of these holds",
                f"One a line. {HOW_TO_WRITE}",
                lines=3,
            ),
            EditField(key("level"), "Level", choices=levels),
            EditField(key("when"), "Holds", choices=_WHENS),
            EditField(key("only"), "Only", HOW_TO_LIMIT),
            EditField(key("action"), "What this practice does then"),
            EditField(key("asks"), "Asks for", "Such as: repeat in five minutes, symptoms."),
        ),
        beside=(key("level"), key("when")),
        lead="Emptied of its sentence and its numbers, a limit is left out.",
    )
