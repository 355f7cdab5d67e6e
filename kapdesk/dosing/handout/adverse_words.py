"""An adverse event in words: what was said of it beyond its name, and what was learned later."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded


def adverse_parts(event: AdverseEventRecorded) -> Iterator[str]:
    """What was said of an adverse event beyond its name, words, severity and judgement."""
    if event.lasted_min is not None:
        yield f"lasted {event.lasted_min:g} min"
    if event.ctcae is not None:
        yield f"general grade {event.ctcae} of 5 (CTCAE)"
    for name, said in (
        ("done", event.action),
        ("how it ended", event.outcome),
        ("to follow up", event.follow_up),
    ):
        if said:
            yield f"{name}: {said}"
    if event.reported_to or event.reported_on:
        yield f"reported: {' '.join(part for part in (event.reported_to, event.reported_on) if part)}"
    if event.picture_digests:
        count = len(event.picture_digests)
        yield "1 picture" if count == 1 else f"{count} pictures"


def followed_words(followed: AdverseEventFollowed) -> str:
    """What was learned later, in one line."""
    lasted = f"lasted {followed.lasted_min:g} min" if followed.lasted_min is not None else ""
    ended = f"how it ended: {followed.outcome}" if followed.outcome else ""
    told = " ".join(part for part in (followed.reported_to, followed.reported_on) if part)
    reported = f"reported: {told}" if told else ""
    return "; ".join(part for part in (followed.text, lasted, ended, reported) if part)
