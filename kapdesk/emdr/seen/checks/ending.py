"""How the meetings ended, and what came next.  source emdr-4.9"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kapdesk.chart.met import Said
from kapdesk.emdr.model.nouns import Measure, Moment, Phase, Prong, Status
from kapdesk.emdr.model.rows import Standing
from kapdesk.emdr.model.state import Answers, MeetingState, Practised, Visit
from kapdesk.emdr.rules.case import CLOSURE, WORK
from kapdesk.emdr.rules.statuses import ending
from kapdesk.emdr.seen.checks.account import Account, placed, works
from kapdesk.emdr.seen.checks.judging import Judged, Verdict, all_of, aside, no, yes
from kapdesk.emdr.seen.generalisation import beside
from kapdesk.emdr.seen.meetings import in_order

LEAST_MIN = 10.0
"""So long at least from the beginning of closing to the end of a meeting.  unit minutes.  source emdr-4.9"""

NOT_CLOSED = "no meeting that worked on it has closed"
NO_LATER = "no later meeting yet"
_TOUCHED = (Phase.ASSESSMENT, *WORK, Phase.REVIEW)


def matches(account: Account) -> Judged:
    """Whether each closing says of the target what was rated and gone through in that meeting."""
    closed = _closed(account)
    if not closed:
        return aside(NOT_CLOSED)
    said = {one.sitting: one for one in account.target.statuses}
    found = [said[one.sitting] for one in closed if one.sitting in said]
    if not found:
        return no("no status was set at the end", _work(account, closed))
    other = [one for one in found if not _as_ruled(account, one)]
    return all_of(found, other, "a status that the ratings of its meeting do not bear out")


def put_away(account: Account) -> Judged:
    """Whether an incomplete closing asked neither belief nor body, and used a resource."""
    left = account.closed(Status.INCOMPLETE)
    meetings = tuple(one for one in left if works(one, account.target.id))
    if not meetings:
        return aside("no incomplete closing")
    asked = [said for one in meetings for said in _asked_late(account, one)]
    if asked:
        return no("belief or body was asked in closing", asked)
    used = {one.sitting: tuple(_held_by(account, one)) for one in meetings}
    bare = [one for one in meetings if not used[one.sitting]]
    if bare:
        return no("no resource was used", _work(account, bare))
    return yes(said for one in meetings for said in used[one.sitting])


def ten_minutes(account: Account) -> Judged:
    """Whether there was time to close."""
    closed = _closed(account)
    if not closed:
        return aside(NOT_CLOSED)
    entered = [_closing(one) for one in closed]
    short = [
        at or next(iter(_work(account, (one,))))
        for one, at in zip(closed, entered, strict=True)
        if at is None or _minutes(one, at) < LEAST_MIN
    ]
    return all_of(
        [one for one in entered if one is not None], short, f"less than {LEAST_MIN:.0f} minutes"
    )


def log_given(account: Account) -> Judged:
    """Whether the log for the days between was given or explained."""
    closed = _closed(account)
    if not closed:
        return aside(NOT_CLOSED)
    sheets = [(one, _answered(one)) for one in closed]
    given = [said for _, said in sheets if said is not None and _says_log(said)]
    bare = [one for one, said in sheets if said is None or not _says_log(said)]
    why = f"not given in {len(bare)} of {len(closed)} meetings"
    return all_of(given, _work(account, bare), why)


def review_first(account: Account) -> Judged:
    """Whether looking again came before anything else with the target in each later meeting."""
    later = tuple(_later(account))
    if not later:
        return aside(NO_LATER)
    first = [_first_touch(account, one) for one in later]
    bare = [one for one in first if one.phase is not Phase.REVIEW]
    return all_of(first, bare, "went on without looking again first")


def measured_again(account: Account) -> Judged:
    """Whether distress was rated when the target was looked at again."""
    later = tuple(_later(account))
    if not later:
        return aside(NO_LATER)
    rated = [one for one in account.target.rated(Measure.DISTRESS) if one.moment is Moment.REVIEW]
    here = {one.sitting for one in later}
    bare = [one for one in later if one.sitting not in {rating.sitting for rating in rated}]
    first = [_first_touch(account, one) for one in bare]
    return all_of((one for one in rated if one.sitting in here), first, "not rated again")


def prongs(account: Account) -> Judged:
    """Whether past, present and future are all planned around the target."""
    family = (account.target, *(one.target for one in beside(account.state, account.target.id)))
    missing = [one.value for one in Prong if one not in {each.prong for each in family}]
    found = tuple(one.entry for one in family)
    if missing:
        return Judged(Verdict.NO, found, f"nothing planned: {', '.join(missing)}")
    return Judged(Verdict.YES, found)


def reasons(account: Account) -> Judged:
    """Whether every rule that was passed has its reason."""
    about = (None, account.target.id)
    passed = [
        one for each in account.meetings for one in each.overrides if one.fact.target in about
    ]
    if not passed:
        return aside("no rule was passed")
    bare = [one for one in passed if not one.fact.reason.strip()]
    return all_of(passed, bare, "without a reason")


def _closed(account: Account) -> tuple[MeetingState, ...]:
    return tuple(one for one in account.worked() if one.closed_at is not None)


def _work(account: Account, meetings: Iterable[MeetingState]) -> Iterator[Visit]:
    """The stay with which the work on the target began in each."""
    return (_first_touch(account, one) for one in meetings)


def _first_touch(account: Account, meeting: MeetingState) -> Visit:
    return next(
        one for one in meeting.visits if one.target == account.target.id and one.phase in _TOUCHED
    )


def _as_ruled(account: Account, said: Standing) -> bool:
    """Whether a status is the one the rules make of that meeting; one set aside by hand always is."""
    if said.sitting is None or said.status in (Status.SET_ASIDE, Status.OPEN):
        return True
    ruled = ending(account.case(said.sitting))
    return ruled is None or ruled.status is said.status


def _closing(meeting: MeetingState) -> Visit | None:
    """The last time closing began."""
    found = [one for one in meeting.visits if one.phase is Phase.CLOSURE]
    return found[-1] if found else None


def _minutes(meeting: MeetingState, at: Visit) -> float:
    ended = meeting.closed_at
    return 0.0 if ended is None else ended.seconds_since(at.at) / 60.0


def _asked_late(account: Account, meeting: MeetingState) -> Iterator[Said]:
    closing = _closing(meeting)
    if closing is None:
        return
    asked: tuple[Said, ...] = (*account.target.rated(Measure.VOC), *account.target.scans)
    yield from (
        one for one in asked if one.sitting == meeting.sitting and placed(one) > placed(closing)
    )


def _held_by(account: Account, meeting: MeetingState) -> Iterator[Answers | Practised]:
    """What says that something was used to put it away."""
    for resource in account.state.resources:
        for one in resource.practised:
            if one.sitting == meeting.sitting and one.fact.phase is Phase.CLOSURE:
                yield one
    answered = _answered(meeting)
    if answered is not None and _something_held(answered):
        yield answered


def _answered(meeting: MeetingState) -> Answers | None:
    found = [one for one in meeting.answers if one.filled.sheet.id == CLOSURE]
    return found[-1] if found else None


def _something_held(one: Answers) -> bool:
    said = one.filled.answer("held-by")
    chosen = said.value if said is not None and isinstance(said.value, tuple) else ()
    return bool(set(chosen) - {"nothing"})


def _says_log(one: Answers) -> bool:
    said = one.filled.answer("log")
    return said is not None and said.value in ("given", "told")


def _later(account: Account) -> Iterator[MeetingState]:
    """The meetings that touched the target after another had worked on it."""
    seen = False
    wanted = {one.sitting for one in account.meetings}
    for meeting in in_order(account.state):
        touched = any(
            one.target == account.target.id and one.phase in _TOUCHED for one in meeting.visits
        )
        if seen and touched and meeting.sitting in wanted:
            yield meeting
        seen = seen or works(meeting, account.target.id)
