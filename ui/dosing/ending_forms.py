"""The lists before the dose, and the forms that end a session: closing, signing, words added afterwards."""

from __future__ import annotations

from functools import partial

from kapdesk.dosing.model.parsed import Tick
from kapdesk.dosing.model.protocol import CHECKLISTS, CheckItem
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.form import Ask, Form, Texts
from ui.dosing.verbs import Verb

_TICK = "tick {}"


def checklist_form(name: str, items: tuple[CheckItem, ...]) -> Form:
    """One of CHECKLISTS."""
    means = partial(_ticked, name, items)
    return Form(name, CHECKLISTS[name], _ticks(items), "Record what is ticked", means)


def close_form(missing: tuple[str, ...], *, on_paper: bool = False) -> Form:
    """Closing, with what is still open said first; from paper with its time."""
    lead = "Still open:\n" + "\n".join(f"·  {item}" for item in missing) if missing else ""
    act = "Close all the same" if missing else "Close the session"
    return Form("close", "Close the session", (), act, _close, lead=lead, timed=on_paper)


def sign_form() -> Form:
    """Signing; the passphrase is asked again."""
    asks = (
        Ask(
            "meaning",
            "What the signature means",
            hint="Such as: written by me, complete.",
            wide=True,
        ),
        Ask("passphrase", "Your passphrase", secret=True, wide=True),
    )
    lead = "After signing nothing can be changed; words can be added."
    return Form("sign", "Sign the record", asks, "Sign", _sign, lead=lead, timed=False)


def addendum_form() -> Form:
    """Words added after signing."""
    asks = (Ask("text", "Addendum", lines=6),)
    return Form("addendum", "Add words to the signed record", asks, "Add", _addendum, timed=False)


def _ticks(items: tuple[CheckItem, ...]) -> tuple[Ask, ...]:
    return tuple(Ask(_TICK.format(item.key), item.words, tick=True, wide=True) for item in items)


def _checked(items: tuple[CheckItem, ...], texts: Texts) -> tuple[str, ...]:
    return tuple(item.key for item in items if texts[_TICK.format(item.key)])


def _ticked(
    name: str, items: tuple[CheckItem, ...], texts: Texts, at: Instant | None
) -> Verb | Refusals:
    keys = _checked(items, texts)
    return verbs.tick(Tick(keys, list=name), at) if keys else refused("", "Nothing is ticked yet.")


def _close(_texts: Texts, at: Instant | None) -> Verb | Refusals:
    return verbs.close(at)


def _sign(texts: Texts, _at: Instant | None) -> Verb | Refusals:
    if not texts["meaning"].strip():
        return refused("meaning", "Say what the signature means.")
    return verbs.sign(texts["passphrase"], texts["meaning"].strip())


def _addendum(texts: Texts, _at: Instant | None) -> Verb | Refusals:
    text = texts["text"].strip()
    return verbs.addend(text) if text else refused("text", "The addendum needs its words.")
