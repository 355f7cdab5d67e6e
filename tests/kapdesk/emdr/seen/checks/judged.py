"""One check of one record, by its key, and records to ask it of."""

from __future__ import annotations

from kapdesk.emdr.model.nouns import Phase, Prong, Role, Theme
from kapdesk.emdr.model.targets import TargetOpened
from kapdesk.emdr.model.view import view_of
from kapdesk.emdr.seen.checks.account import Beyond, Screened, account
from kapdesk.emdr.seen.checks.catalogue import Finding, findings
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.ids import SittingId, TargetId
from tests.fakes.emdr_work import T7, Notebook

YES, NO, ASIDE = "yes", "no", "does not apply"


def judged(
    book: Notebook,
    key: str,
    *,
    target: TargetId = T7,
    only: str = "",
    whole: bool = True,
    screened: tuple[Screened, ...] = (),
) -> Finding:
    """What the record answers to one check."""
    view = view_of(book.entries)
    found = view.state.target(target)
    assert found is not None
    variant = load_variant(found.variant)
    sitting = SittingId(only) if only else None
    asked = account(view, found, variant, Beyond(screened), only=sitting, whole=whole)
    return next(one for one in findings(asked) if one.check.key == key)


def verdict(book: Notebook, key: str, **how: str | bool) -> str:
    """The bare answer."""
    only, whole = str(how.get("only", "")), bool(how.get("whole", True))
    return judged(book, key, only=only, whole=whole).verdict


def opened(variant: str = "standard") -> Notebook:
    """A target, and a first meeting that has just begun."""
    book = Notebook()
    book.write(TargetOpened(T7, 7, Prong.PAST, Role.TOUCHSTONE, Theme.SAFETY, variant=variant))
    book.meet("s1", "2026-03-02T10:00:00+01:00")
    return book


def working() -> Notebook:
    """The same with the work on the memory begun."""
    book = opened()
    book.enter(Phase.DESENSITISATION)
    return book
