"""The five things there are to see of a target, one in sight at a time."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.model.view import EmdrView
from kapdesk.emdr.seen.checks.account import Beyond, account
from kapdesk.emdr.seen.checks.catalogue import Finding, findings
from kapdesk.emdr.seen.curves import beside_curve, curve
from kapdesk.emdr.seen.meetings import meeting_title, meetings_of, target_label
from kapdesk.emdr.seen.strip import strip, timing_line
from kapdesk.emdr.seen.tree import tree
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.rating_plot import RatingPlot
from ui.emdr.seen.checking import Checking
from ui.emdr.seen.rows import rating_rows, set_rows, tree_rows
from ui.emdr.seen.strip_picture import StripPicture, StripSection
from ui.emdr.seen.tree_picture import TreePicture, TreeSection
from ui.emdr.seen.viewing import Viewing
from ui.kit.plot.ratings import RatingPicture

CURVE, SETS, TREE, CHECKS, BESIDE = "curve", "sets", "tree", "checks", "beside"
WORDS = {
    CURVE: "Curve",
    SETS: "Sets",
    TREE: "What came up",
    CHECKS: "Checks",
    BESIDE: "Beside it",
}
BY_MEETING = (SETS, TREE, CHECKS)
"""What is looked at meeting by meeting; the others run over all of them."""

OPEN_SETS = "open: under effect"
BROKEN_SETS = "dashed with a cross: interrupted"
NOBODY = "No target is chosen."


class Views(QStackedWidget):
    """``chosen`` with the entry of what was taken in one of them."""

    chosen = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ratings = RatingPicture("Distress and VOC over the sessions")
        self.strips = StripPicture("The sets")
        self.trees = TreePicture("What came up between the sets")
        self.besides = RatingPicture("Distress of the targets beside it")
        self.checking = Checking()
        self._viewings = {
            CURVE: Viewing(self.ratings, "Distress and VOC over the sessions"),
            SETS: Viewing(self.strips, "The sets"),
            TREE: Viewing(self.trees, "What came up between the sets"),
            CHECKS: self.checking.viewing,
            BESIDE: Viewing(self.besides, "Distress of the targets beside it"),
        }
        for key in WORDS:
            self.addWidget(self.checking if key == CHECKS else self._viewings[key])
        for key, viewing in self._viewings.items():
            if key != CHECKS:
                viewing.chosen.connect(self.chosen)
        self.checking.chosen.connect(self.chosen)

    def viewing(self, key: str) -> Viewing:
        """One of them."""
        return self._viewings[key]

    def shown(self) -> str:
        """Which is in sight."""
        return tuple(WORDS)[self.currentIndex()]

    def bring(self, key: str) -> None:
        """Brings one into sight."""
        self.setCurrentIndex(tuple(WORDS).index(key))

    def show_list(self, listed: bool) -> None:
        """Lists instead of pictures, or pictures again."""
        for viewing in self._viewings.values():
            viewing.show_list(listed)

    def show_target(
        self,
        view: EmdrView,
        target: TargetState | None,
        looked: Mapping[str, SittingId | None],
        beyond: Beyond,
    ) -> None:
        """How things stand with a target; None leaves nothing in sight.

        ``looked`` is the meeting each view by meeting is about, None for all of them.  raises Trouble where the
        target's protocol cannot be read.
        """
        state = view.state
        self._show_curves(state, target)
        self._show_sets(state, target, _meetings(state, target, looked[SETS]))
        self._show_tree(state, target, _meetings(state, target, looked[TREE]))
        found: tuple[Finding, ...] = ()
        if target is not None:
            variant = load_variant(target.variant)
            found = findings(account(view, target, variant, beyond, only=looked[CHECKS]))
        self.checking.show_findings(view, found, beyond.screened)

    def _show_curves(self, state: EmdrState, target: TargetState | None) -> None:
        plot = curve(state, target.id) if target is not None else RatingPlot()
        self.ratings.show_plot(plot)
        empty = f"Nothing was rated of {target_label(target)} yet." if target else NOBODY
        self._viewings[CURVE].show_rows(
            rating_rows(plot), empty=empty, legend=_legend(plot.legend())
        )
        plot = beside_curve(state, target.id) if target is not None else RatingPlot()
        self.besides.show_plot(plot)
        empty = "No target that belongs to this one was rated while nobody worked on it."
        legend = _legend(plot.legend())
        self._viewings[BESIDE].show_rows(
            rating_rows(plot), empty=empty if target else NOBODY, legend=legend
        )

    def _show_sets(
        self, state: EmdrState, target: TargetState | None, ids: tuple[SittingId, ...]
    ) -> None:
        found = ((meeting_title(state, one), strip(state, one)) for one in ids)
        sections = tuple(StripSection(title, bars) for title, bars in found if bars)
        bars = tuple(bar for one in sections for bar in one.bars)
        self.strips.show_sections(sections)
        said = [OPEN_SETS] * any(one.hollow for one in bars)
        said += [BROKEN_SETS] * any(one.broken for one in bars)
        empty = "No set was done here yet." if target else NOBODY
        legend = _legend((timing_line(bars), *said))
        self._viewings[SETS].show_rows(set_rows(sections), empty=empty, legend=legend)

    def _show_tree(
        self, state: EmdrState, target: TargetState | None, ids: tuple[SittingId, ...]
    ) -> None:
        grown = (
            ((meeting_title(state, one), tree(state, one, target.id)) for one in ids)
            if target is not None
            else ()
        )
        sections = tuple(
            TreeSection(title, one) for title, one in grown if one is not None and one.branches
        )
        self.trees.show_sections(sections)
        empty = "Each set about this target adds a leaf here, each return to it ends a branch."
        self._viewings[TREE].show_rows(tree_rows(sections), empty=empty if target else NOBODY)


def _meetings(
    state: EmdrState, target: TargetState | None, sitting: SittingId | None
) -> tuple[SittingId, ...]:
    if target is None:
        return ()
    return tuple(
        one.sitting for one in meetings_of(state, target) if sitting in (None, one.sitting)
    )


def _legend(said: tuple[str, ...]) -> str:
    return " · ".join(part for part in said if part)
