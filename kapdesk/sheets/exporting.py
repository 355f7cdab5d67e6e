"""What was answered on a sheet as a file other programs read: JSON, whole; or CSV, an answer a line."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from enum import StrEnum
from io import StringIO

import msgspec

from kapdesk.sheets.model import (
    Answer,
    Drawing,
    Filled,
    Kept,
    Prompt,
    Rows,
    Section,
    Table,
    Value,
    value_words,
)

HEAD = ("section", "key", "asked", "row", "column", "value", "in words", "note")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a table program would take for a calculation at the beginning of a text."""


class Form(StrEnum):
    """What kind of file."""

    JSON = "JSON"
    CSV = "CSV"


def exported(filled: Filled, form: Form, about: Mapping[str, str]) -> bytes:
    """The answers as a file, in UTF-8; ``about`` says whose they are and since when, in the JSON."""
    return as_json(filled, about) if form is Form.JSON else as_csv(filled)


def as_json(filled: Filled, about: Mapping[str, str]) -> bytes:
    """Everything: the sheet as it was asked, its version, each answer as it is kept and as it reads."""
    sheet = filled.sheet
    whole = {
        **about,
        "sheet": sheet.id,
        "version": sheet.version,
        "title": sheet.title,
        "anchor": filled.anchor or sheet.anchor,
        "sections": [_section(section, filled) for section in sheet.sections],
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"


def as_csv(filled: Filled) -> bytes:
    """A line for every answer, and for every cell of a list; open questions have a line without a value.

    A text that a table program would calculate stands behind an apostrophe; a drawing, too large for a cell, is said in
    words alone.
    """
    out = StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow(HEAD)
    for section in filled.sheet.sections:
        for prompt in section.prompts:
            for line in _lines(prompt, filled.answer(prompt.key)):
                lines.writerow([_plain(cell) for cell in (section.title, *line)])
    return out.getvalue().encode("utf-8-sig")


def _section(section: Section, filled: Filled) -> dict[str, object]:
    prompts = [_prompt(prompt, filled.answer(prompt.key)) for prompt in section.prompts]
    return {"title": section.title, "answers": prompts}


def _prompt(prompt: Prompt, answer: Answer | None) -> dict[str, object]:
    said: dict[str, object] = {
        "key": prompt.key,
        "kind": str(prompt.__struct_config__.tag),
        "asked": prompt.asks,
        "value": None,
    }
    if answer is None:
        return said
    said["value"] = _value(prompt, answer.value)
    said["words"] = value_words(prompt, answer.value)
    return said | ({"note": answer.note} if answer.note else {})


def _value(prompt: Prompt, value: Value) -> object:
    """A value as another program takes it; a list as rows with the keys of their columns."""
    if isinstance(prompt, Rows) and isinstance(value, Table):
        keys = [column.key for column in prompt.columns]
        return [dict(zip(keys, row, strict=True)) for row in value.rows]
    return value


def _lines(prompt: Prompt, answer: Answer | None) -> Iterator[tuple[object, ...]]:
    value, note = (answer.value, answer.note) if answer else ("", "")
    if isinstance(prompt, Rows) and isinstance(value, Table):
        for number, row in enumerate(value.rows, 1):
            for column, cell in zip(prompt.columns, row, strict=True):
                words = value_words(column, cell) if cell != "" else ""
                yield prompt.key, prompt.asks, number, column.key, cell, words, note
        return
    words = value_words(prompt, value) if answer else ""
    match value:
        case str() | float():
            plain: object = value
        case tuple():
            plain = " ".join(value)
        case Kept(kept=kept) if not isinstance(prompt, Drawing):
            plain = kept
        case _:
            plain = ""
    yield prompt.key, prompt.asks, "", "", plain, words, note


def _plain(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
