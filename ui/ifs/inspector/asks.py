"""What is asked about one part beside the map: how far, who has the seat, what it allows, who speaks, what belongs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from kapdesk.ifs.model.nouns import Linked, Noticed, Permission, Purpose, Status
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.rules.permissions import SESSIONS, against, standing
from kapdesk.ifs.rules.statuses import follows
from kapdesk.ifs.service.ifs import Ifs
from kapdesk.kernel.errors import refused
from kapdesk.kernel.ids import PartId
from ui.asking.ask import Ask, Fields, Written
from ui.bridge.keeper import Spot
from ui.ifs.inspector.look import Look
from ui.ifs.outline.choices import others
from ui.ifs.outline.words import part_title
from ui.kit.field import ChoiceField, Field, NoteField

Clears = Sequence[tuple[str, str]]
OFF_WAY = "A step back, or over one, takes its reason. Nothing goes on by itself."
CORRECTED = "It is a line of the record: it can be corrected, and is never taken back."
OWN_WORDS = "In the part’s own words"
HOLDS = "After how many sessions it lapses"
NO_COUNT = refused("sessions", "Write a number of sessions, such as 3.")
BY = (("", "Not said"), *((one.value, one.value.capitalize()) for one in Noticed))
STATES: Mapping[Permission, str] = {
    Permission.ASKED: "Asked, no answer yet",
    Permission.GIVEN: "It allows it",
    Permission.CONDITIONAL: "It allows it on terms",
    Permission.REFUSED: "It does not allow it",
    Permission.WITHDRAWN: "It takes it back",
}
LINKS: Mapping[Linked, str] = {
    Linked.TARGET: "an EMDR target",
    Linked.IMAGE: "a picture of image work",
    Linked.QUOTE: "something of a dosing session",
    Linked.DOSE: "a dosing session it was seen in",
}


def status_ask(ifs: Ifs, look: Look, part: Part) -> Ask:
    """How far the work with a part has come, and why where it is no usual step."""
    now = look.state.status(part.id)
    usual = follows(part.kind, now)

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        status = Status(texts["status"])
        why = texts.get("reason", "")
        return ifs.work.set_status(
            look.book, part.id, status, why, sitting=look.sitting, clears=clears
        )

    def fields() -> Fields:
        offered = (*usual, *(one for one in Status if one not in usual))
        return {
            "status": ChoiceField(
                part_title(part), tuple((one.value, one.value.capitalize()) for one in offered)
            ),
            "reason": NoteField(
                "Why, where it is not the step that follows; it is kept apart", lines=2
            ),
        }

    first = usual[0] if usual else now
    about = (f"{now.value.capitalize()} now.", OFF_WAY)
    return _ask(
        look,
        "How far it has come",
        about,
        fields,
        f"status of {part.id}",
        file,
        {"status": first.value},
    )


def blend_ask(ifs: Ifs, look: Look, part: Part) -> Ask:
    """A part took the seat; how that was noticed, and by whom."""

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        by = Noticed(texts["by"]) if texts.get("by") else None
        blend = partial(ifs.work.blend, look.book, part.id, texts.get("text", ""), by=by)
        return blend(sitting=look.sitting, clears=clears)

    def fields() -> Fields:
        return {"text": NoteField("How it was noticed", lines=3), "by": ChoiceField("By whom", BY)}

    about = (part_title(part),)
    return _ask(look, "It took the seat", about, fields, f"blend of {part.id}", file, {})


def unblend_ask(ifs: Ifs, look: Look, part: Part) -> Ask:
    """A part gave the seat back; what helped."""

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        helped = texts.get("text", "")
        return ifs.work.unblend(look.book, part.id, helped, sitting=look.sitting, clears=clears)

    return _said(look, part, "It gave the seat back", "What helped", "unblend", file)


def spoke_ask(ifs: Ifs, look: Look, part: Part, other: str = "", text: str = "") -> Ask:
    """Another part is speaking; it is gone on with."""

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        return ifs.work.another_spoke(
            look.book,
            part.id,
            PartId(texts["other"]),
            texts.get("text", ""),
            sitting=look.sitting,
            clears=clears,
        )

    def fields() -> Fields:
        return {
            "other": ChoiceField("Which part it is", others(look.state.drawn, part.id)),
            "text": NoteField("What it says", lines=3),
        }

    about = ("It is opened, and listened to first.",)
    texts = {key: said for key, said in (("other", other), ("text", text)) if said}
    return _ask(look, "Another part is speaking", about, fields, f"spoke at {part.id}", file, texts)


def allowed_steps(look: Look, part: Part, purpose: Purpose) -> tuple[Permission, ...]:
    """What a permission can come to from where it stands."""
    words = "terms"
    return tuple(one for one in STATES if against(look.state, part.id, purpose, one, words) is None)


def permission_ask(ifs: Ifs, look: Look, part: Part, purpose: Purpose) -> Ask:
    """What a part allows for a purpose from now on."""
    steps = allowed_steps(look, part, purpose)

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        said = texts.get("sessions", "").strip()
        if not said.isdecimal():
            return NO_COUNT
        return ifs.work.permit(
            look.book,
            part.id,
            purpose,
            Permission(texts["state"]),
            texts.get("text", ""),
            sessions=int(said),
            sitting=look.sitting,
            clears=clears,
        )

    def fields() -> Fields:
        return {
            "state": ChoiceField(
                f"{part_title(part)}, {purpose}", tuple((one.value, STATES[one]) for one in steps)
            ),
            "text": NoteField(OWN_WORDS, hint="Terms need their words.", lines=3),
            "sessions": Field(HOLDS, hint="Counted where something is allowed."),
        }

    now = standing(look.state, part.id, purpose)
    about = (f"{now.value.capitalize()} now.", CORRECTED)
    form = f"permission of {part.id} {purpose.name}"
    texts = {"state": steps[0].value, "sessions": str(SESSIONS)}
    return _ask(look, f"Leave {purpose}", about, fields, form, file, texts)


def link_ask(
    ifs: Ifs, look: Look, part: Part, kind: Linked, offered: Sequence[tuple[str, str]]
) -> Ask:
    """What a part belongs with."""

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        del clears
        return ifs.work.link(look.book, part.id, kind, texts["to"], sitting=look.sitting)

    def fields() -> Fields:
        return {"to": ChoiceField(f"{part_title(part)} belongs with", offered)}

    title = f"Link it to {LINKS[kind]}"
    return _ask(look, title, (), fields, f"link of {part.id} {kind.name}", file, {})


def _said(
    look: Look,
    part: Part,
    title: str,
    asked: str,
    form: str,
    file: Callable[[Mapping[str, str], Clears], Written],
) -> Ask:
    def fields() -> Fields:
        return {"text": NoteField(asked, lines=3)}

    return _ask(look, title, (part_title(part),), fields, f"{form} of {part.id}", file, {})


def _ask(
    look: Look,
    title: str,
    about: tuple[str, ...],
    fields: Callable[[], Fields],
    form: str,
    file: Callable[[Mapping[str, str], Clears], Written],
    texts: Mapping[str, str],
) -> Ask:
    return Ask(title, about, fields, Spot(look.book, f"parts: {form}"), file, texts)
