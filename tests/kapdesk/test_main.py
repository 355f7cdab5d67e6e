"""What a shell may ask of the desk, and how it answers."""

from __future__ import annotations

import getpass
import stat
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from kapdesk.chart.model import Drawer
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.vault.opening import unlock
from tests.fakes.desks import new_vault, opened
from tests.fakes.twin import Twin
from tests.fakes.vault import PASSPHRASE

WRONG = "This passphrase does not open the vault."


def the_sitting(twin: Twin, vault: Path) -> str:
    (sitting,) = twin("sittings", vault).told
    return str(sitting["id"])


def facts(twin: Twin, vault: Path, *options: str) -> list[dict[str, Any]]:
    answer = twin("facts", vault, *options)
    assert answer.code == 0
    return answer.lines


@pytest.mark.parametrize("verb", ["clients", "sittings", "facts", "verify"])
def test_a_question_is_answered_in_json_and_nothing_else(
    twin: Twin, vault: Path, verb: str
) -> None:
    answer = twin(verb, vault)
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines


def test_clients_and_sittings_are_lists_with_ids(twin: Twin, vault: Path) -> None:
    (client,) = twin("clients", vault).told
    (sitting,) = twin("sittings", vault).told
    assert client["label"] == "C-014"
    assert client["book"] == sitting["book"]
    assert sitting["kind"] == "dosing"
    assert sitting["rehearsal"] is True
    assert sitting["signed"]


def test_every_entry_is_told_once_with_its_id_in_ledger_order(twin: Twin, vault: Path) -> None:
    told = facts(twin, vault)
    with opened(vault) as desk:
        ids = [entry.id for entry in desk.ledger.every(drawers=tuple(Drawer))]
    assert [line["id"] for line in told] == ids
    assert [line["seq"] for line in told] == list(range(1, len(ids) + 1))


def test_words_outside_the_chart_are_told_only_when_their_drawer_is_named(
    twin: Twin, vault: Path
) -> None:
    (hidden,) = [line for line in facts(twin, vault) if line["drawer"] == "process"]
    assert (hidden["fact"], hidden["body"], hidden["reason"]) == ("ProcessNoted", None, "")
    told = facts(twin, vault, "--drawer", "process")
    (shown,) = [line for line in told if line["drawer"] == "process"]
    assert "grandmother" in shown["body"]["text"]


def test_reading_another_drawer_leaves_a_trace_that_comes_before_the_words(
    twin: Twin, vault: Path
) -> None:
    before = facts(twin, vault)
    assert facts(twin, vault) == before
    last = facts(twin, vault, "--drawer", "process")[-1]
    assert (last["fact"], last["body"]["which"]) == ("DrawerRead", "process")
    assert last["seq"] == len(before) + 1


def test_a_sitting_is_told_as_it_stands(twin: Twin, vault: Path) -> None:
    answer = twin("view", vault, "--sitting", the_sitting(twin, vault))
    assert (answer.code, answer.err) == (0, "")
    assert answer.told["protocol"] == "sublingual"
    assert len(answer.told["doses"]) == 1
    assert "grandmother" not in answer.out


@pytest.mark.parametrize("verb", ["view", "print"])
def test_a_sitting_that_is_not_there_is_refused(twin: Twin, vault: Path, verb: str) -> None:
    out = ("--out", vault.with_name("a.pdf")) if verb == "print" else ()
    answer = twin(verb, vault, "--sitting", "nowhere", *out)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == "There is no sitting of that id here.\n"
    assert not vault.with_name("a.pdf").exists()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_record_is_printed_into_the_named_file_for_its_owner_alone(
    twin: Twin, vault: Path, tmp_path: Path, paper: str
) -> None:
    out = tmp_path / "record.pdf"
    out.write_bytes(b"an earlier print")
    sitting = the_sitting(twin, vault)
    answer = twin("print", vault, "--sitting", sitting, "--paper", paper, "--out", out)
    assert (answer.code, answer.err) == (0, "")
    assert answer.told == {"sitting": sitting, "what": "record", "out": str(out)}
    pages = PdfReader(BytesIO(out.read_bytes())).pages
    assert round(pages[0].mediabox.width) == {"A4": 595, "Letter": 612}[paper]
    text = "".join(page.extract_text() for page in pages)
    assert "C-014" in text
    assert "grandmother" not in text
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


@pytest.mark.parametrize("out", ["", "nowhere/record.pdf"])
def test_a_print_with_no_file_to_go_to_is_refused_before_anything_is_noted(
    twin: Twin, vault: Path, tmp_path: Path, out: str
) -> None:
    before = facts(twin, vault)
    sitting = the_sitting(twin, vault)
    answer = twin("print", vault, "--sitting", sitting, "--out", tmp_path / out)
    assert (answer.code, answer.err) == (1, "Name a file in a folder that is there.\n")
    assert facts(twin, vault) == before


def test_a_print_that_fails_leaves_the_earlier_file_whole(
    twin: Twin, vault: Path, tmp_path: Path
) -> None:
    out = tmp_path / "record.pdf"
    out.write_bytes(b"an earlier print")
    (tmp_path / "record.pdf.part").mkdir()
    answer = twin("print", vault, "--sitting", the_sitting(twin, vault), "--out", out)
    assert (answer.code, answer.out) == (2, "")
    assert out.read_bytes() == b"an earlier print"


def test_the_controlled_medicine_log_is_printed_by_days_and_the_printing_noted(
    twin: Twin, vault: Path, tmp_path: Path
) -> None:
    out = tmp_path / "log.pdf"
    span = ("--from", "2026-01-01", "--until", "2026-12-31")
    answer = twin("print", vault, "--what", "controlled-log", *span, "--out", out)
    assert (answer.code, answer.err) == (0, "")
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(out.read_bytes())).pages)
    assert "1 Jan 2026 to 31 Dec 2026" in text
    assert facts(twin, vault)[-1]["fact"] == "ControlledLogPrinted"
    turned = ("--from", "2026-12-31", "--until", "2026-01-01")
    answer = twin("print", vault, "--what", "controlled-log", *turned, "--out", out)
    assert (answer.code, answer.err) == (1, "The first day lies after the last.\n")


def test_a_whole_vault_is_called_whole(twin: Twin, vault: Path) -> None:
    told = twin("verify", vault).told
    assert told == {"ok": True, "entries": len(facts(twin, vault)), "erased": 0, "problems": []}


def test_a_backup_comes_back_beside_with_every_entry(
    twin: Twin, vault: Path, tmp_path: Path
) -> None:
    before = facts(twin, vault)
    backup = Path(twin("backup", vault, "--to", tmp_path / "copies").told["backup"])
    answer = twin("restore", backup, "--to", tmp_path / "beside")
    assert (answer.code, answer.told) == (0, {"vault": str(tmp_path / "beside")})
    restored = facts(twin, tmp_path / "beside")
    assert restored[: len(before)] == before
    assert restored[len(before) :][-1]["fact"] == "VaultRestored"
    assert twin("verify", tmp_path / "beside").told["ok"]


@pytest.mark.parametrize("left_over", ["kapdesk.db", "kapdesk.db-wal"])
def test_a_backup_is_never_restored_over_anything(
    twin: Twin, vault: Path, tmp_path: Path, left_over: str
) -> None:
    backup = twin("backup", vault, "--to", tmp_path / "copies").told["backup"]
    (tmp_path / "beside").mkdir()
    (tmp_path / "beside" / left_over).write_bytes(b"stale")
    answer = twin("restore", backup, "--to", tmp_path / "beside")
    assert (answer.code, answer.err.split(".")[0]) == (2, "This folder is not empty")
    assert (tmp_path / "beside" / left_over).read_bytes() == b"stale"
    assert [path.name for path in (tmp_path / "beside").iterdir()] == [left_over]


def test_what_is_no_backup_is_said_to_be_none(twin: Twin, tmp_path: Path) -> None:
    answer = twin("restore", tmp_path, "--to", tmp_path / "beside")
    assert answer.code == 2
    assert answer.err.startswith("The backup is damaged: manifest.json is missing")
    assert not (tmp_path / "beside").exists()


USAGES: tuple[tuple[str, ...], ...] = (
    (),
    ("fly",),
    ("clients",),
    ("view", "v"),
    ("facts", "v", "--drawer", "cellar"),
    ("print", "v", "--sitting", "s", "--out", "o", "--paper", "A3"),
    ("rehearse", "v", "--script", "s", "--day", "soon"),
    ("clients", "v", "--pass", "f"),
)


@pytest.mark.parametrize("words", USAGES, ids=" ".join)
def test_a_verb_used_wrongly_is_refused_with_its_usage(twin: Twin, words: tuple[str, ...]) -> None:
    answer = twin.bare(*words)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("usage: kapdesk")


def test_help_is_no_refusal(twin: Twin) -> None:
    answer = twin.bare("--help")
    assert answer.code == 0
    assert "rehearse" in answer.out


@pytest.mark.parametrize(
    "words",
    [
        ("clients",), ("sittings",), ("facts",), ("verify",), ("view", "--sitting", "s"),
        ("print", "--sitting", "s", "--out", "o.pdf"), ("backup", "--to", "copies"),
    ],
    ids=lambda words: words[0],
)  # fmt: skip
def test_a_wrong_passphrase_opens_nothing(twin: Twin, vault: Path, words: tuple[str, ...]) -> None:
    twin.passphrase.write_text("something else", encoding="utf-8")
    answer = twin(words[0], vault, *words[1:])
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(WRONG)


def test_a_folder_without_a_vault_is_said_to_be_one(twin: Twin, tmp_path: Path) -> None:
    answer = twin("clients", tmp_path)
    assert (answer.code, answer.err.split(".")[0]) == (2, "There is no vault in this folder")


def test_who_holds_a_vault_is_said_at_once(twin: Twin, vault: Path) -> None:
    with opened(vault):
        began = time.monotonic()
        answer = twin("clients", vault)
        assert time.monotonic() - began < 3.0
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("This vault is already open in KapDesk on ")


def test_a_new_vault_opens_by_its_passphrase_and_by_the_key_shown_once(
    twin: Twin, tmp_path: Path
) -> None:
    answer = twin("create", tmp_path / "new", "--therapist", "therapist 1")
    assert answer.code == 0
    assert answer.told["vault"] == str(tmp_path / "new")
    assert "not shown again" in answer.err
    assert twin("clients", tmp_path / "new").told == []
    key = answer.told["recovery_key"]
    assert key not in "".join(line["body"]["name"] for line in facts(twin, tmp_path / "new"))
    unlock(tmp_path / "new", recovery_key=key).close()


def test_no_vault_is_made_over_another(twin: Twin, vault: Path) -> None:
    before = {path.name: path.read_bytes() for path in vault.iterdir()}
    answer = twin("create", vault)
    assert (answer.code, answer.out) == (2, "")
    assert {path.name: path.read_bytes() for path in vault.iterdir()} == before


def test_a_vault_cannot_stand_where_a_file_is(twin: Twin, tmp_path: Path) -> None:
    answer = twin("create", twin.passphrase / "vault")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("There is no such folder, or a file stands in its place.")


def test_a_therapist_needs_a_name_before_anything_is_made(twin: Twin, tmp_path: Path) -> None:
    answer = twin("create", tmp_path / "new", "--therapist", " ")
    assert (answer.code, answer.err) == (1, "The name is missing.\n")
    assert not (tmp_path / "new").exists()


def test_a_script_is_refused_with_the_numbers_of_its_bad_lines(
    twin: Twin, vault: Path, tmp_path: Path
) -> None:
    script = tmp_path / "bad.day"
    script.write_text("client C-1 born 1984-03-02\n09:00 open dosing\n09:01 sing\n09:02 vitals x\n")
    answer = twin("rehearse", vault, "--script", script, "--acknowledge")
    assert (answer.code, answer.out) == (1, "")
    assert [line.split(":")[0] for line in answer.err.splitlines()] == ["Line 3", "Line 4"]


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_script_that_does_not_read_is_a_trouble(
    twin: Twin, vault: Path, tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "odd.day").write_bytes(content)
    answer = twin("rehearse", vault, "--script", tmp_path / "odd.day")
    assert (answer.code, answer.err.split(".")[0]) == (2, "The script odd")


@pytest.mark.parametrize("speed", ["0", "-1", "nan", "inf", "1e-9"])
def test_a_speed_nobody_can_play_at_is_refused(
    twin: Twin, vault: Path, tmp_path: Path, speed: str
) -> None:
    answer = twin("rehearse", vault, "--script", tmp_path / "s", f"--speed={speed}")
    assert (answer.code, answer.err) == (1, "The speed must lie between 0.1 and 100000.\n")


def test_nobody_rehearses_beside_real_clients(twin: Twin, tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    with opened(vault) as desk:
        desk.people.add(ClientDraft(code="C-1"))
    before = facts(twin, vault)
    script = tmp_path / "short.day"
    script.write_text("client C-2 born 1984-03-02\n", encoding="utf-8")
    answer = twin("rehearse", vault, "--script", script, "--acknowledge")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("There are clients in this vault.")
    assert facts(twin, vault) == before


def test_the_demo_does_not_touch_a_folder_in_use(twin: Twin, vault: Path) -> None:
    answer = twin("demo", vault)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("This folder is not empty.")


def test_the_program_finds_itself_whole(twin: Twin) -> None:
    answer = twin.bare("selfcheck")
    assert (answer.code, answer.err) == (0, "")
    assert answer.told["ok"] is True


def test_a_passphrase_file_that_does_not_read_is_a_trouble(twin: Twin, vault: Path) -> None:
    answer = twin.bare("clients", vault, "--passphrase-file", vault)
    assert (answer.code, answer.err.split(".")[0]) == (2, "The passphrase file cannot be read")


def answering(monkeypatch: pytest.MonkeyPatch, *typed: str | type[BaseException]) -> None:
    """Someone at the keyboard who types these, one after the other."""
    keyboard = iter(typed)

    def answer(question: str) -> str:
        given = next(keyboard)
        if isinstance(given, str):
            return given
        raise given

    monkeypatch.setattr(getpass, "getpass", answer)


def test_the_passphrase_is_asked_for_at_the_keyboard(
    twin: Twin, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, PASSPHRASE)
    assert twin.bare("clients", vault).code == 0


def test_two_different_passphrases_make_no_vault(
    twin: Twin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, "one", "another")
    answer = twin.bare("create", tmp_path / "new")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("The two passphrases are not the same.")
    assert not (tmp_path / "new").exists()


def test_an_input_that_ends_before_the_passphrase_is_a_trouble(
    twin: Twin, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, EOFError)
    answer = twin.bare("clients", vault)
    assert (answer.code, answer.err.split(".")[0]) == (2, "No passphrase was given")


def test_ctrl_c_leaves_quietly(twin: Twin, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, KeyboardInterrupt)
    answer = twin.bare("clients", vault)
    assert (answer.code, answer.out, answer.err) == (130, "", "")


def test_what_is_missing_from_a_vault_is_said_and_the_answer_still_given(
    twin: Twin, vault: Path
) -> None:
    for name in ("tip-a", "tip-b"):
        (vault / name).unlink()
    answer = twin("clients", vault)
    assert (answer.code, len(answer.told)) == (0, 1)
    assert answer.err.startswith("No tip lies beside this vault")


def test_a_paper_of_emdr_work_is_printed_of_a_client(
    twin: Twin, vault: Path, tmp_path: Path
) -> None:
    out = tmp_path / "plan.pdf"
    answer = twin("print", vault, "--what", "target-plan", "--client", "C-014", "--out", out)
    assert answer.told == {"what": "target-plan", "out": str(out)}
    assert "No target yet." in PdfReader(out).pages[0].extract_text()
    for refused, about in (("--client", "C-099"), ("--about", "T1")):
        how = ("--what", "target-sheet", refused, about, "--out", out)
        assert twin("print", vault, *how).code == 1
