"""Answers as files for other programs."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

from kapdesk.sheets.answering import filled
from kapdesk.sheets.exporting import HEAD, Form, exported
from kapdesk.sheets.model import Filled
from tests.kapdesk.sheets.made import DEMANDING, DEMANDING_TEXTS

ABOUT = {"client": "C-014", "answered": "2026-03-04T09:00:00+00:00"}


def _filled(**changed: str) -> Filled:
    taken = filled(DEMANDING, DEMANDING_TEXTS | changed)
    assert isinstance(taken, Filled)
    return taken


def _lines(answers: Filled) -> list[dict[str, str]]:
    text = exported(answers, Form.CSV, ABOUT).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline="")))


def test_json_holds_every_question_with_its_answer_as_kept_and_in_words() -> None:
    whole = json.loads(exported(_filled(), Form.JSON, ABOUT))
    assert whole["client"] == "C-014"
    assert (whole["sheet"], whole["version"]) == ("demanding", "1")
    answers = {one["key"]: one for part in whole["sections"] for one in part["answers"]}
    assert set(answers) == {prompt.key for prompt in DEMANDING.prompts()}
    assert answers["weight"]["value"] == 72.5
    assert answers["some"]["value"] == ["a", "c"]
    assert answers["turned"] == {
        "key": "turned",
        "kind": "scale",
        "asked": "Worse or better?",
        "value": -3.0,
        "words": "−3 of −5 to +5",
        "note": "less sleep",
    }
    assert answers["list"]["value"][0]["headline"] == "the kitchen"
    assert answers["felt"]["value"]["words"].startswith("Throat")
    assert answers["drawn"]["value"]["kept"] == "0badc0de"
    assert answers["whose"]["value"] is None
    assert "words" not in answers["whose"]


def test_csv_has_a_line_for_every_answer_and_every_cell_of_a_list() -> None:
    lines = _lines(_filled())
    assert tuple(lines[0]) == HEAD
    of = {(one["key"], one["row"], one["column"]): one for one in lines}
    assert of["weight", "", ""]["value"] == "72.5"
    assert of["one", "", ""]["in words"] == "Second thing"
    assert of["one", "", ""]["note"] == "it is nearer"
    assert of["list", "2", "headline"]["value"] == "the lift"
    assert of["list", "1", "who"]["in words"] == "First thing"
    assert of["list", "2", "who"]["in words"] == ""
    assert of["story", "", ""]["in words"] == "one\ntwo"
    assert of["times", "", ""]["value"] == ""
    assert of["felt", "", ""]["value"] == "the room's own form"
    drawn = of["drawn", "", ""]
    assert (drawn["value"], drawn["in words"]) == ("", "A drawing of 3 lines")


@pytest.mark.parametrize("typed", ["=1+1", "+1", "-1", "@sum"])
def test_no_table_program_calculates_what_a_client_said(typed: str) -> None:
    lines = {one["key"]: one for one in _lines(_filled(line=typed))}
    assert lines["line"]["value"] == f"'{typed}"
    assert lines["turned"]["value"] == "-3.0"
