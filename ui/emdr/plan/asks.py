"""What is asked over the plan: a new target, how far one has come, how it belongs to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kapdesk.chart.caught import Caught
from kapdesk.emdr.model.nouns import Prong, Role, Status, Tie
from kapdesk.emdr.model.said import Description
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.service.emdr import Emdr
from kapdesk.kernel.ids import BookId, SittingId, TargetId
from ui.asking.ask import Ask, Fields, Written
from ui.bridge.keeper import Spot
from ui.emdr.plan.words import (
    PRONGS,
    ROLES,
    STATUS_WORDS,
    THEMES,
    TIE_WORDS,
    theme_of,
    variants,
)
from ui.kit.field import ChoiceField, Field, NoteField
from ui.work.caught_list import came_from

Clears = Sequence[tuple[str, str]]
CUE = "Title, or a word that stands for it"
CUE_HINT = "As short as it can be found again by."
WORKED_HINT = "It decides what is asked on the target’s own page; it can be changed there."


def new_ask(
    emdr: Emdr, book: BookId, sitting: SittingId | None, caught: Caught | None = None
) -> Ask:
    """A new target: what it is called and where it belongs; one that was caught is a candidate at first."""

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        image = caught.words if caught is not None else ""
        return emdr.targets.open(
            book,
            Prong(texts.get("prong", Prong.PAST)),
            Role(texts.get("role", Role.OTHER)),
            theme_of(texts.get("theme", "")),
            texts.get("variant", "standard"),
            Description(texts.get("cue", ""), image=image),
            status=Status.OPEN if caught is None else Status.CANDIDATE,
            found_in=None if caught is None else caught.entry,
            sitting=sitting,
            clears=clears,
        )

    return Ask(
        "A new target" if caught is None else "Make it a target",
        () if caught is None else (f"“{caught.words}”", came_from(caught)),
        _new_fields,
        Spot(book, f"new target {caught.entry if caught is not None else ''}".rstrip()),
        file,
        {"prong": Prong.PAST, "role": Role.OTHER, "variant": "standard"},
    )


def status_ask(emdr: Emdr, book: BookId, sitting: SittingId | None, target: TargetState) -> Ask:
    """How far a target has come, by hand, and why."""

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        return emdr.targets.set_status(
            book,
            target.id,
            Status(texts["status"]),
            texts.get("reason", ""),
            sitting=sitting,
            clears=clears,
        )

    def fields() -> Fields:
        offered = tuple((one.value, words) for one, words in STATUS_WORDS.items())
        return {
            "status": ChoiceField(f"T{target.number} is", offered),
            "reason": NoteField("Why", hint="Asked for where it is set aside.", lines=2),
        }

    usual = Status.OPEN if target.status is Status.SET_ASIDE else Status.SET_ASIDE
    return Ask(
        "How far it has come",
        (f"{target.name} is {target.status.value} now.",),
        fields,
        Spot(book, f"status of {target.id}"),
        file,
        {"status": usual},
    )


def tie_ask(
    emdr: Emdr, book: BookId, sitting: SittingId | None, target: TargetState, state: EmdrState
) -> Ask:
    """How a target belongs to another one."""

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        del clears
        tie, earlier = _tie_of(texts["tie"])
        other = TargetId(texts["other"])
        pair = (target.id, other) if earlier else (other, target.id)
        return emdr.targets.tie(book, *pair, tie, sitting=sitting)

    def fields() -> Fields:
        kinds = tuple((_tie_key(*key), words) for key, words in TIE_WORDS.items())
        others = tuple((one.id, one.name) for one in state.targets if one.id != target.id)
        return {
            "tie": ChoiceField(target.name, kinds),
            "other": ChoiceField("The other target", others),
        }

    return Ask(
        "Tie it to another",
        ("A tie shows on both cards. It can be taken away again on the target’s own page.",),
        fields,
        Spot(book, f"tie of {target.id}"),
        file,
    )


def _new_fields() -> Fields:
    return {
        "cue": Field(CUE, hint=CUE_HINT),
        "prong": ChoiceField("When it lies", PRONGS),
        "role": ChoiceField("What it is in the plan", ROLES),
        "theme": ChoiceField("What its beliefs are about", THEMES),
        "variant": ChoiceField("How it is worked on", variants(), hint=WORKED_HINT),
    }


def _tie_key(tie: Tie, earlier: bool) -> str:
    return f"{tie.value} {'one' if earlier else 'other'}"


def _tie_of(key: str) -> tuple[Tie, bool]:
    tie, side = key.split(" ")
    return Tie(tie), side == "one"
