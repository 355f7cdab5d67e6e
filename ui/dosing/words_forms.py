"""Words for a moment that was kept with one key: the line stays as it is and gets its words, nothing is corrected."""

from __future__ import annotations

from functools import partial

from kapdesk.chart.model import Entry
from kapdesk.dosing.model.facts import EventNoted
from kapdesk.dosing.model.moments import TOOK
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.moments import open_moments
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.dose_forms import taken_form
from ui.dosing.form import Ask, Form, Texts
from ui.dosing.verbs import Verb
from ui.dosing.words import EVENT_NAMES

TO_COME = "words"


def waiting(view: DosingView) -> tuple[tuple[str, str], ...]:
    """The moments that wait for words, each with the name of its form and what it is called."""
    return tuple(
        (f"{TO_COME} {entry.id}", f"{EVENT_NAMES[event.kind]} {entry.at.hm()}")
        for entry, event in open_moments(view)
    )


def words_wanted(view: DosingView) -> tuple[tuple[str, str], ...]:
    """What can be given words now: the moments that wait, or the record itself once the session has ended."""
    moments = () if view.signed else waiting(view)
    return moments or ((("addendum", "Add words"),) if view.closed else ())


def form_of_line(view: DosingView, entry: str) -> str:
    """The name of the form that a chosen line opens: its words while it waits for them, else its correction."""
    place = f"{TO_COME} {entry}"
    return place if view.signed is None and place in dict(waiting(view)) else f"correct {entry}"


def words_form(view: DosingView, _now: Instant, entry: str) -> Form | None:
    """The form that gives a moment its words; a dose that was taken gets the dose form, at its time."""
    found = [pair for pair in view.facts_of(EventNoted) if pair[0].id == entry]
    if not found:
        return None
    moment, event = found[0]
    if event.kind == TOOK:
        return taken_form(view, moment.at, f"{TO_COME} {entry}")
    return _words(moment, event)


def _words(moment: Entry, event: EventNoted) -> Form:
    name = EVENT_NAMES[event.kind]
    ask = Ask("text", "In the client's words" if event.kind == "quote" else "Words", lines=4)
    return Form(
        f"{TO_COME} {moment.id}",
        f"{name} at {moment.at.hm()}",
        (ask,),
        "Write the words",
        partial(_said, moment.id),
        lead="The moment stands as it was kept; its words are added to it.",
        timed=False,
        elsewhere=("It was something else", f"correct {moment.id}"),
    )


def _said(moment: EntryId, texts: Texts, _at: Instant | None) -> Verb | Refusals:
    text = texts["text"]
    return verbs.add_words(moment, text) if text.strip() else refused("text", "Write the words.")
