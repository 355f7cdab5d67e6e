# The commands a person types.  Each may be run again at any time.
PYTHON := .venv/bin/python

.PHONY: help run rehearse test lint types laws x11 spoken keyring sound faults journey screens bench format lock bundle clean

help:  ## Say what there is
	@grep -hE '^[a-z0-9]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run:  ## Make this machine ready and open KapDesk; without a display, play the rehearsal
	@./setup.sh run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		exec $(PYTHON) main.py; \
	else \
		exec $(MAKE) --no-print-directory rehearse; \
	fi

rehearse:  ## Play the ordinary day offscreen; pictures and the printed record go to out/rehearsal
	@./setup.sh run
	@QT_QPA_PLATFORM=offscreen $(PYTHON) main.py --rehearse --out out/rehearsal

test: ready  ## Everything that must hold: style, types, contracts, the real window, laws and tests
	@$(MAKE) --no-print-directory --jobs=2 --output-sync types sound
	@$(MAKE) --no-print-directory --jobs=2 --output-sync x11 lint spoken keyring
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n 2 --dist worksteal -m "not x11 and not spoken and not keyring and not sound and not journey"

lint: ready  ## Style and import contracts
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	.venv/bin/lint-imports --no-cache

types: ready  ## Strict types
	$(PYTHON) -m mypy

laws: ready  ## The house rules alone
	$(PYTHON) -m pytest tests/laws

x11: ready  ## The tests that need a real X server
	tests/x11.sh $(PYTHON) -m pytest -m x11 tests/journeys tests/ui/stage

spoken: ready  ## The journey by names alone, as a screen reader goes it
	tests/screen_reader.sh $(PYTHON) -m pytest -m spoken tests/journeys

keyring: ready  ## The tests that need a real Secret Service
	tests/keyring.sh $(PYTHON) -m pytest -m keyring tests/kapdesk/vault

sound: ready  ## The test that listens to the music
	QT_QPA_PLATFORM=offscreen tests/sound.sh $(PYTHON) -m pytest -m sound tests/journeys

faults: ready  ## Kills, full disks and failing writes alone
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -m faults

journey: ready  ## Work an EMDR target, a picture and a parts map in the real window, with real sets
	tests/x11.sh $(PYTHON) -m pytest -m journey tests/journeys

screens: ready  ## Take the pictures of every page in docs/screens anew; look at them before you keep them
	$(PYTHON) -m tests.golden.taking

bench: ready  ## Measure what benchmarks/ measures, beside its rivals
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m benchmarks

format: ready  ## Set the code as ruff wants it
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

lock:  ## Resolve both lock files anew from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements.lock
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements-dev.lock
	uv pip compile pyproject.toml --extra bundle -c requirements.lock --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements-bundle.lock

bundle:  ## Make dist/KapDesk, a program folder that needs no Python, prove it and pack it
	@./setup.sh run
	./bundle.sh

clean:  ## Remove what can be made again, the environment included
	rm -rf .venv build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis

.PHONY: ready
ready:
	@./setup.sh test
