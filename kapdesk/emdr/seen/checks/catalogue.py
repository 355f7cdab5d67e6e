"""The checks in their order, and what the record of a target answers to each.

They say what the record shows.  They are nobody's scale, and nobody's score.  source emdr-4.9
"""

from __future__ import annotations

import msgspec

from kapdesk.emdr.model.variant import Part
from kapdesk.emdr.seen.checks import asked, before, beliefs, between, ending, gates
from kapdesk.emdr.seen.checks.account import Account
from kapdesk.emdr.seen.checks.judging import Judge, Judged, Verdict
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId


class Check(msgspec.Struct, frozen=True):
    """One check: what it is kept under, and what the record shows where it is answered with yes."""

    key: str
    words: str
    judge: Judge


class Group(msgspec.Struct, frozen=True):
    """Checks of one part of the work."""

    title: str
    checks: tuple[Check, ...]


GROUPS: tuple[Group, ...] = (
    Group(
        "Before the memory",
        (
            Check("screened", "The screening was answered.", before.screened),
            Check("stop-signal", "A sign for stop was agreed.", before.stop_signal),
            Check("resource", "A resource was practised, and it held.", before.resource),
            Check("tried", "Channel and speed were tried out.", before.tried),
        ),
    ),
    Group(
        "Assessment",
        (
            Check("image", "There is an image, or another sense.", asked.part(Part.IMAGE)),
            Check("negative", "There is a negative belief.", asked.part(Part.NEGATIVE)),
            Check("positive", "There is a positive belief.", asked.part(Part.POSITIVE)),
            Check("voc", "It was rated how true that feels.", asked.part(Part.VOC)),
            Check("emotions", "There are emotions.", asked.part(Part.EMOTIONS)),
            Check("distress", "Distress was rated.", asked.part(Part.DISTRESS)),
            Check("body", "There is a place in the body.", asked.part(Part.BODY)),
            Check("order", "They came in their order.", asked.in_order),
            Check("self-now", "The negative belief is about oneself, now.", beliefs.self_now),
            Check("one-theme", "Both beliefs are of one theme.", beliefs.one_theme),
            Check("spans", "Every rating lies on its scale.", asked.spans),
        ),
    ),
    Group(
        "Sets on the memory",
        (
            Check("replies", "After each set something was noted.", between.replies),
            Check("brief", "The next set followed within a minute.", between.brief),
            Check("first-length", "The first set was of a usual length.", between.first_length),
            Check("returned", "Two quiet replies led back to the target.", between.returned),
            Check("at-target", "Distress was asked at the target.", between.at_target),
            Check("ladder", "The set was changed before an interweave.", between.ladder_first),
        ),
    ),
    Group(
        "Belief and body",
        (
            Check("distress-first", "Distress was done before the belief.", gates.distress_first),
            Check("positive-again", "The positive belief was asked anew.", gates.positive_checked),
            Check("voc-each", "It was rated after each of its sets.", gates.belief_each),
            Check("voc-first", "The belief was done before the body.", gates.belief_first),
            Check("scanned", "The body was gone through.", gates.scanned),
            Check("residual", "What was left in it was worked on.", gates.residual),
        ),
    ),
    Group(
        "Closing",
        (
            Check("matches", "Each closing fits what was rated.", ending.matches),
            Check("put-away", "What was incomplete was put away.", ending.put_away),
            Check("ten-minutes", "There were ten minutes to close.", ending.ten_minutes),
            Check("log", "The log for the days between was given.", ending.log_given),
        ),
    ),
    Group(
        "Over the meetings",
        (
            Check("review-first", "Looking again came first next time.", ending.review_first),
            Check("measured-again", "Distress was rated again then.", ending.measured_again),
            Check("prongs", "Past, present and future are planned.", ending.prongs),
            Check("reasons", "Each rule that was passed has a reason.", ending.reasons),
        ),
    ),
)

CHECKS: tuple[Check, ...] = tuple(check for group in GROUPS for check in group.checks)


class Finding(Discreet, frozen=True):
    """What the record answers to one check, with the entries it rests on."""

    number: int
    group: str
    check: Check
    judged: Judged

    @property
    def verdict(self) -> Verdict:
        """Yes, no, or that the question does not arise."""
        return self.judged.verdict

    @property
    def evidence(self) -> tuple[EntryId, ...]:
        """The entries it rests on."""
        return self.judged.evidence

    @property
    def words(self) -> str:
        """The check with its answer, in one line."""
        why = f": {self.judged.why}" if self.judged.why else ""
        return f"{self.number}. {self.check.words} {str(self.verdict).capitalize()}{why}"


def findings(account: Account) -> tuple[Finding, ...]:
    """The answer to every check, in their order."""
    pairs = ((group, check) for group in GROUPS for check in group.checks)
    return tuple(
        Finding(number, group.title, check, check.judge(account))
        for number, (group, check) in enumerate(pairs, 1)
    )


def count_words(found: tuple[Finding, ...]) -> str:
    """How many of those that apply the record shows: ``31 of 33 shown``."""
    shown = sum(1 for one in found if one.verdict is Verdict.YES)
    apply = sum(1 for one in found if one.verdict is not Verdict.ASIDE)
    return f"The record shows {shown} of the {apply} that apply." if apply else "None applies yet."
