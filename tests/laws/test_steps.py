"""What runs apart from the rest is found: a marked test where ``make`` does not look for it would run nowhere."""

from __future__ import annotations

import re

from tests.laws.tree import ROOT, sources

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
APART = {
    marker: tuple(folders.split())
    for marker, folders in re.findall(r"-m pytest -m (\w+) (tests/.+)", MAKEFILE)
}
"""Where each step of its own looks for the tests that have its marker."""


def test_every_marker_that_is_left_out_of_the_rest_has_a_step_of_its_own() -> None:
    (left_out,) = re.findall(r'-n 2 --dist worksteal -m "(.+)"', MAKEFILE)
    assert set(re.findall(r"not (\w+)", left_out)) == set(APART)


def test_every_marked_test_stands_where_its_step_looks() -> None:
    strays = [
        f"{source.name} is marked {marker}, which is looked for in {' and '.join(folders)}"
        for source in sources("tests")
        for marker, folders in APART.items()
        if f"mark.{marker}" in source.text and not source.name.startswith(folders)
    ]
    assert strays == []
