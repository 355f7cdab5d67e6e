"""What is asked over the pictures: a new one, how far one has come, what it belongs with, what was before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from kapdesk.art.model.images import ImageDescribed
from kapdesk.art.model.nouns import Kind, Status
from kapdesk.art.model.rows import Tie
from kapdesk.art.model.state import ImageState
from kapdesk.art.service.art import Art
from kapdesk.art.shelf import USUAL
from kapdesk.chart.caught import Caught
from kapdesk.kernel.ids import BookId, ImageId, SittingId
from ui.art.pictures.words import BEGUN_AS, KINDS, STATUS_WORDS, status_words, templates
from ui.asking.ask import Ask, Fields, Instead, Written
from ui.bridge.keeper import Spot
from ui.kit.field import ChoiceField, Field, NoteField
from ui.work.caught_list import came_from

Clears = Sequence[tuple[str, str]]
TITLE = "Title or code word"
TITLE_HINT = "The client need not tell more than this."
NO_IMAGE = ImageId("")
SEAL_FIRST = "Seal it before anything is written"
TOO_LATE = "Something is written here already. Sealing is chosen before the first word: empty it first, or save it."
NEVER_SEALED = "It can never be sealed: it is signed, and belongs to the practice."
NO_NAME = "The number alone goes into the record; the words stay in your own notes."
BEFORE_LATE = "It is dated, and can be written only before the picture is worked on."
OF_BEFORE = "Only by this may a picture that surfaced in a dosing session be called a memory."


def new_ask(
    art: Art,
    book: BookId,
    sitting: SittingId | None,
    caught: Caught | None = None,
    *,
    sealed: Callable[[Mapping[str, str]], object],
) -> Ask:
    """A new picture: its title, what it is, how it is worked on, and whether it is next or waits.

    ``sealed`` makes it one whose scene is sealed before its first word, worked on and waiting as it was chosen.
    """

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        kind = Kind(texts.get("kind", Kind.UNKNOWN))
        return art.pictures.open(
            book,
            ImageDescribed(NO_IMAGE, texts.get("name", "").strip(), kind),
            texts["template"],
            status=Status(texts["status"]),
            surfaced_in=None if caught is None else caught.entry,
            sitting=sitting,
            clears=clears,
        )

    return Ask(
        "A new picture" if caught is None else "Make it a picture",
        (NO_NAME,) if caught is None else (f"“{caught.words}”", came_from(caught), NO_NAME),
        partial(_new_fields, surfaced=caught is not None),
        Spot(book, f"new picture {caught.entry if caught is not None else ''}".rstrip()),
        file,
        {"kind": Kind.UNKNOWN, "template": USUAL, "status": Status.OPEN},
        Instead(SEAL_FIRST, sealed, TOO_LATE),
    )


def status_ask(art: Art, book: BookId, sitting: SittingId | None, picture: ImageState) -> Ask:
    """How far a picture has come, by hand, and why."""

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        return art.pictures.set_status(
            book,
            picture.id,
            Status(texts["status"]),
            texts.get("reason", ""),
            sitting=sitting,
            clears=clears,
        )

    def fields() -> Fields:
        offered = tuple((one.value, words) for one, words in STATUS_WORDS.items())
        return {
            "status": ChoiceField(f"P{picture.number} is", offered),
            "reason": NoteField("Why", hint="Asked for where it is set aside.", lines=2),
        }

    usual = Status.OPEN if picture.status is Status.SET_ASIDE else Status.SET_ASIDE
    return Ask(
        "How far it has come",
        (f"{picture.name}: {status_words(picture.status)} now.",),
        fields,
        Spot(book, f"status of {picture.id}"),
        file,
        {"status": usual},
    )


def link_ask(
    art: Art,
    book: BookId,
    sitting: SittingId | None,
    picture: ImageState,
    free: Sequence[tuple[Tie, str]],
) -> Ask:
    """Which EMDR target, which part or which rung to try a picture belongs with."""
    ties = {f"{tie.kind} {tie.to}": (tie, name) for tie, name in free}

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        del clears
        tie, _ = ties[texts["to"]]
        return art.pictures.link(book, picture.id, tie.kind, tie.to, sitting=sitting)

    def fields() -> Fields:
        choices = [(key, f"{name}, a {tie.kind}") for key, (tie, name) in ties.items()]
        return {"to": ChoiceField(f"P{picture.number} belongs with", choices)}

    return Ask(
        "Link it to a target, a part or a rung",
        ("It can be taken away again on the picture’s own page.",),
        fields,
        Spot(book, f"link of {picture.id}"),
        file,
    )


def not_linked(picture: ImageState, offered: Sequence[tuple[Tie, str]]) -> list[tuple[Tie, str]]:
    """What a picture could be linked to and is not yet."""
    return [one for one in offered if one[0] not in picture.ties]


def recollect_ask(
    art: Art,
    book: BookId,
    sitting: SittingId | None,
    picture: ImageState,
    *,
    sealed: Callable[[Mapping[str, str]], object],
) -> Ask:
    """What the client remembered before the picture came; ``sealed`` has it said under their seal."""
    write = partial(art.pictures.recollect, book, picture.id, sitting=sitting)
    return _text_ask(
        "What was remembered before it came",
        OF_BEFORE,
        Spot(book, f"recollection of {picture.id}"),
        write,
        instead=Instead(SEAL_FIRST, sealed, TOO_LATE),
    )


def statement_ask(art: Art, book: BookId, sitting: SittingId | None, picture: ImageState) -> Ask:
    """What the client remembers, written down before the work."""
    write = partial(art.pictures.write_statement, book, picture.id, sitting=sitting)
    return _text_ask(
        "Statement of before the work",
        f"{BEFORE_LATE} {NEVER_SEALED}",
        Spot(book, f"statement of {picture.id}"),
        write,
    )


def _text_ask(
    title: str,
    about: str,
    spot: Spot,
    write: Callable[..., Written],
    *,
    instead: Instead | None = None,
) -> Ask:
    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        return write(texts.get("text", ""), clears=clears)

    def fields() -> Fields:
        return {"text": NoteField("In the client’s own words", lines=6)}

    return Ask(title, (about,), fields, spot, file, instead=instead)


def _new_fields(*, surfaced: bool) -> Fields:
    """One that surfaced in a dosing session is of unknown origin, and is not asked what it is."""
    fields: dict[str, Field | NoteField | ChoiceField] = {"name": Field(TITLE, hint=TITLE_HINT)}
    if not surfaced:
        fields["kind"] = ChoiceField("What it is to the client", KINDS)
    fields["template"] = ChoiceField("How it is worked on", templates())
    begun = tuple((one.value, words) for one, words in BEGUN_AS.items())
    fields["status"] = ChoiceField("When", begun)
    return fields
