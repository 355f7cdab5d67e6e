"""The lists before the dose, and the forms that end a session: closing, signing, words added afterwards."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from kapdesk.dosing.model.parsed import Tick
from kapdesk.dosing.model.protocol import CHECKLISTS, CheckItem
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.form import Ask, Form, Texts
from ui.dosing.verbs import Verb

_TICK = "tick {}"
ENDINGS = ("closed", "interrupted")


def checklist_form(name: str, items: tuple[CheckItem, ...], ticked: Collection[str] = ()) -> Form:
    """One of CHECKLISTS: what is still to be ticked, with what was ticked already said above."""
    open_items = tuple(item for item in items if item.key not in ticked)
    done = [item.words for item in items if item.key in ticked]
    lead = "Ticked already:\n" + "\n".join(f"·  {words}" for words in done) if done else ""
    means = partial(_ticked, name, open_items)
    asks = _ticks(open_items)
    return Form(name, CHECKLISTS[name], asks, "Record what is ticked", means, lead=lead)


def close_form(missing: tuple[str, ...]) -> Form:
    """Closing, with what is still open said first; a session may have ended earlier, or been broken off."""
    lead = "Still open:\n" + "\n".join(f"·  {item}" for item in missing) if missing else ""
    act = "Close all the same" if missing else "Close the session"
    hint = "Left open, it was closed as planned."
    asks = (Ask("ended", "How it ended", hint=hint, choices=ENDINGS, wide=True),)
    return Form("close", "Close the session", asks, act, _close, lead=lead)


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


def addendum_form(*, signed: bool = True, on_paper: bool = False) -> Form:
    """Words added after closing or signing, and when they speak of; from paper without a time of their own."""
    asks = (Ask("text", "Addendum", lines=6),)
    lead = "Printed after the signature, with your name and both times: when it happened and when it was written."
    title = "Add words to the signed record" if signed else "Add words to the closed session"
    return Form("addendum", title, asks, "Add", _addendum, lead=lead, timed=not on_paper)


def _ticks(items: tuple[CheckItem, ...]) -> tuple[Ask, ...]:
    return tuple(Ask(_TICK.format(item.key), item.words, tick=True, wide=True) for item in items)


def _checked(items: tuple[CheckItem, ...], texts: Texts) -> tuple[str, ...]:
    return tuple(item.key for item in items if texts[_TICK.format(item.key)])


def _ticked(
    name: str, items: tuple[CheckItem, ...], texts: Texts, at: Instant | None
) -> Verb | Refusals:
    keys = _checked(items, texts)
    return verbs.tick(Tick(keys, list=name), at) if keys else refused("", "Nothing is ticked yet.")


def _close(texts: Texts, at: Instant | None) -> Verb | Refusals:
    return verbs.close(at, texts["ended"] or ENDINGS[0])


def _sign(texts: Texts, _at: Instant | None) -> Verb | Refusals:
    if not texts["meaning"].strip():
        return refused("meaning", "Say what the signature means.")
    return verbs.sign(texts["passphrase"], texts["meaning"].strip())


def _addendum(texts: Texts, at: Instant | None) -> Verb | Refusals:
    text = texts["text"].strip()
    return verbs.addend(text, at) if text else refused("text", "The addendum needs its words.")
