"""Every picture as a list: the same things under the same keys, in the same order, in words."""

from __future__ import annotations

from collections.abc import Iterable

from kapdesk.bilateral.set_words import channels_words
from kapdesk.emdr.model.nouns import Measure
from kapdesk.emdr.model.state import TargetState
from kapdesk.emdr.seen.checks.catalogue import Finding
from kapdesk.emdr.seen.checks.judging import Verdict
from kapdesk.emdr.seen.entries import EntryLine
from kapdesk.emdr.seen.strip import SetBar
from kapdesk.emdr.seen.tree import Branch, Leaf
from kapdesk.kernel.rating_plot import RatingPlot, stretch_of
from ui.emdr.seen.strip_picture import StripSection
from ui.emdr.seen.tree_picture import TreeSection
from ui.kit.row_list import Row

OPEN = "under effect"


def target_row(target: TargetState) -> Row:
    """A target with its last numbers and how far it has come."""
    last = target.last(Measure.DISTRESS)
    voc = target.last(Measure.VOC)
    said = (
        "" if last is None else f"distress {last.value}",
        "" if voc is None else f"VOC {voc.value}",
        str(target.status),
    )
    return Row(target.id, target.name, " · ".join(part for part in said if part))


def rating_rows(plot: RatingPlot) -> tuple[Row, ...]:
    """Every rating."""
    return tuple(
        Row(
            dot.key,
            row.said(dot),
            dot.words,
            plot.stretches[stretch_of(plot.stretches, dot.place)].words,
        )
        for row, dot in plot.in_order()
    )


def set_rows(sections: Iterable[StripSection]) -> tuple[Row, ...]:
    """Every set."""
    return tuple(_set_row(bar, one.title) for one in sections for bar in one.bars)


def tree_rows(sections: Iterable[TreeSection]) -> tuple[Row, ...]:
    """Every set with what came up, and every return to the target."""
    return tuple(
        row
        for one in sections
        for branch in one.tree.branches
        for row in (*(_leaf_row(leaf, one.title) for leaf in branch.leaves), *_end(branch, one))
    )


def check_rows(found: Iterable[Finding]) -> tuple[Row, ...]:
    """Every check with its answer."""
    return tuple(
        Row(
            one.check.key,
            f"{one.number}. {one.check.words}",
            f"{one.group}: {one.judged.why}" if one.judged.why else one.group,
            str(one.verdict),
            "ink" if one.verdict is Verdict.NO else "quiet",
        )
        for one in found
    )


def evidence_rows(lines: Iterable[EntryLine]) -> tuple[Row, ...]:
    """The entries a check rests on."""
    return tuple(Row(one.entry, one.words, one.when) for one in lines)


def _set_row(bar: SetBar, title: str) -> Row:
    about = " ".join(part for part in (bar.target, str(bar.phase or "")) if part)
    head = ", ".join(part for part in (f"Set {bar.number}", about, bar.rated_words) if part)
    said = (bar.rate_words, channels_words(bar.channels), bar.went, bar.onboard, bar.timing)
    return Row(bar.entry, head, " · ".join(part for part in said if part), title)


def _leaf_row(leaf: Leaf, title: str) -> Row:
    head, _, came = leaf.words.partition(", ")
    return Row(leaf.entry, head.capitalize(), came, title)


def _end(branch: Branch, section: TreeSection) -> tuple[Row, ...]:
    if branch.returned is None:
        return ()
    return (Row(branch.returned.entry, branch.ends_words.capitalize(), "", section.title),)
