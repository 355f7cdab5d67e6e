"""What is asked before a first session, as a day script speaks it: medicines, screening, notes, consents."""

from __future__ import annotations

from dataclasses import dataclass, field

from kapdesk.kernel.errors import Refusals, Trouble, refused
from kapdesk.people.model.clients import MedicineWritten
from kapdesk.people.model.consents import KINDS
from kapdesk.people.parse.consents import load_consent
from kapdesk.people.parse.identity import parse_medicine
from kapdesk.people.parse.locking import load_locks, load_stimulation
from kapdesk.people.parse.screening import NoteDraft, load_conditions
from kapdesk.sheets.answering import APART, note_of
from kapdesk.sheets.model import Many, Sheet

EVERYTHING = "all"
_ANSWERS = ("yes", "no", "unknown")
_OTHER = {"yes": "no", "no": "yes"}


@dataclass(frozen=True, slots=True, repr=False)
class ScreeningDraft:
    """The answers of a screening, as they would stand in its form."""

    texts: dict[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True, repr=False)
class StimulationDraft:
    """The answers about light, tone and touch, as they would stand in the form."""

    texts: dict[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True, repr=False)
class Opening:
    """A lock that a clinician opens, by its key, and why."""

    key: str
    reason: str = field(repr=False)


@dataclass(frozen=True, slots=True, repr=False)
class ItemNote:
    """A prescriber's note on an item: its key, or the name of the medicine it was raised by."""

    item: str = field(repr=False)
    draft: NoteDraft


@dataclass(frozen=True, slots=True, repr=False)
class ConsentDraft:
    """A consent of one kind, as it would stand in its form; an empty day is the script's."""

    kind: str
    texts: dict[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True, repr=False)
class WithdrawalDraft:
    """The consent of a kind taken back, with words as far as there were any."""

    kind: str
    note: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, repr=False)
class WorksheetDraft:
    """A worksheet of the practice's own by its name, with the keys of its prompts and their answers."""

    sheet: str
    words: tuple[str, ...] = field(repr=False)


def parse_medicine_words(words: tuple[str, ...]) -> MedicineWritten | Refusals:
    """``medicine "lorazepam" ["1 mg when needed" ["since spring"]]``."""
    if not 1 <= len(words) <= 3:
        return refused("medicine", "A medicine is its name, how it is taken, and since when.")
    return parse_medicine(*words)


def parse_screening_words(words: tuple[str, ...]) -> ScreeningDraft | Refusals:
    """``screening none``, ``screening none but hypertension yes "170/100" eyes unknown``."""
    usual = {one.key: _OTHER[one.raised_by] for one in load_conditions()}
    texts = _differing(words, usual)
    return texts if isinstance(texts, Refusals) else ScreeningDraft(texts)


def parse_stimulation_words(words: tuple[str, ...]) -> StimulationDraft | Refusals:
    """``stimulation none``, ``stimulation none but hearing yes "left ear"``: the sheet about light, tone and touch."""
    usual = {prompt.key: "no" for prompt in load_stimulation().prompts()}
    texts = _differing(words, usual)
    return texts if isinstance(texts, Refusals) else StimulationDraft(texts)


def parse_opening_words(words: tuple[str, ...]) -> Opening | Refusals:
    """``lock-opened seizures because "one as a child, none since"``."""
    keys = [key for rule in load_locks() for key in rule.keys]
    if len(words) != 3 or words[1] != "because" or words[0] not in keys:
        named = ", ".join(keys)
        return refused("lock", f"A lock, the word because, and why; the locks are {named}.")
    return Opening(words[0], words[2])


def _differing(words: tuple[str, ...], usual: dict[str, str]) -> dict[str, str] | Refusals:
    """The answers of a sheet whose usual ones hold, but for those that are named."""
    if not words or words[0] != "none" or words[1:2] not in ((), ("but",)):
        return refused("screening", "A screening begins with “none”, then “but” and what differs.")
    texts, rest = dict(usual), list(words[2:])
    while rest:
        key, answer = (*rest, "", "")[:2]
        if key not in usual or answer not in _ANSWERS:
            named = ", ".join(usual)
            return refused("screening", f"An item and yes, no or unknown; the items are {named}.")
        texts[key] = answer
        rest = rest[2:]
        if rest and rest[0] not in usual:
            texts[note_of(key)] = rest.pop(0)
    return texts


def parse_note_words(words: tuple[str, ...]) -> ItemNote | Refusals:
    """``prescriber-note hypertension by "prescriber 1" "treated since January"``."""
    if len(words) != 4 or words[1] != "by":
        return refused("note", "A note is its item, the word by, the prescriber, and the words.")
    return ItemNote(words[0], NoteDraft(words[2], words[3]))


def parse_consent_words(words: tuple[str, ...]) -> ConsentDraft | Refusals:
    """``consent touch agreed yes where "hand" stop "a raised hand"``: keys of its sheet, each with its answer."""
    kind, answers = (words[0] if words else ""), words[1:]
    if kind not in KINDS:
        return refused("consent", f"A consent is one of {', '.join(KINDS)}.")
    try:
        sheet = load_consent(kind)
    except Trouble as trouble:
        return refused("consent", trouble.sentence)
    pairs = dict(zip(answers[::2], answers[1::2], strict=False))
    known = {prompt.key for prompt in sheet.prompts()}
    if len(answers) % 2 or not set(pairs) <= known:
        return refused("consent", f"Each of these with its answer: {', '.join(sorted(known))}.")
    texts = {"state": "able"} | {key: _many(sheet, key, text) for key, text in pairs.items()}
    return ConsentDraft(kind, texts)


def parse_worksheet_words(words: tuple[str, ...]) -> WorksheetDraft | Refusals:
    """``worksheet own-evening how-was-it "better" note "slept"``: a sheet by its name, keys and answers."""
    if not words:
        return refused("sheet", "A worksheet is its name, then keys with their answers.")
    return WorksheetDraft(words[0], words[1:])


def parse_withdrawal_words(words: tuple[str, ...]) -> WithdrawalDraft | Refusals:
    """``withdrawn touch ["not today"]``."""
    if len(words) not in (1, 2) or words[0] not in KINDS:
        return refused("withdrawn", f"A consent is one of {', '.join(KINDS)}.")
    return WithdrawalDraft(*words)


def _many(sheet: Sheet, key: str, text: str) -> str:
    """Several choices, told apart by commas or all of them at once, as a form holds them."""
    prompt = sheet.prompt(key)
    if not isinstance(prompt, Many):
        return text
    keys = [option.key for option in prompt.options] if text == EVERYTHING else text.split(",")
    return APART.join(keys)
