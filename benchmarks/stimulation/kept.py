"""The page of figures, one table a part: a part that ran anew takes the place of what it said before."""

from __future__ import annotations

from pathlib import Path

PAGE = Path(__file__).with_name("figures.md")
HEAD = (
    "# Figures of stimulation\n\n"
    "Written by `python -m benchmarks.stimulation`: the stage seen and heard from outside, on a virtual display and a\n"
    "virtual sound card. How, and what each word means, stands in\n"
    "[docs/measuring_stimulation.md](../../docs/measuring_stimulation.md).\n"
    "The load says what else the machine had to do: 0.5 is what a run takes by itself."
)
MARK = "\n## "
TITLES = {
    "faults": "The observer put to the test",
    "acts": "Beginning and stopping",
    "presets": "Every starting point that ships",
    "card": "A sound card that runs fast",
    "idle": "A long set, nothing beside it",
    "desk": "A long set beside the desk at work",
    "busy": "A long set beside two processes that never rest",
    "soak": "Half an hour of sets",
}


def keep(part: str, lines: list[str], page: Path = PAGE) -> None:
    """Puts one part's lines in the place of those it had."""
    before = page.read_text(encoding="utf-8") if page.exists() else ""
    kept = {text.split("\n", 1)[0]: text.strip() for text in before.split(MARK)[1:]}
    kept[TITLES[part]] = "\n".join([TITLES[part], "", *lines])
    told = [MARK + kept[title] for title in TITLES.values() if title in kept]
    page.write_text("\n".join([HEAD, *told]) + "\n", encoding="utf-8")
