# Two commands are all there is to remember: make demo, make test.

VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed
MUTANTS_INSTALLED := $(VENV)/installed-mutants
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check
BUILD := build
LOCK = $(BUILD)/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command 'make lock' $(if $(NEWEST),--upgrade)
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

.PHONY: demo test check check-python check-qml check-content mutants references benchmark lock format clean

# Open the guide in a window; without a display, draw every screen as a picture.
demo: $(INSTALLED)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ] || [ "$$(uname)" = Darwin ]; then \
		$(BIN)/python main.py --demo; \
	else \
		echo "No display here, so the guide cannot open a window: drawing its screens instead."; \
		$(BIN)/python main.py tour $(BUILD)/tour; \
	fi

# Every check and every test, without a display, on all cores; then how many branches of the code the tests have taken.
test: check
	rm -rf $(BUILD)/branches
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --dist worksteal --branches
	$(BIN)/python tests/branches.py

# Everything but the tests. Before each commit .pre-commit-config.yaml has the same targets made, as far as they matter.
check: check-python check-qml check-content

check-python: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check-qml: $(INSTALLED)
	$(BIN)/python tests/qmlcheck.py

check-content: $(INSTALLED)
	$(BIN)/python main.py check

# Change the code by a little, one place at a time, and see whether tests notice: SEED=7 COUNT=300 ROOM=search.
mutants: $(MUTANTS_INSTALLED)
	$(BIN)/python tests/mutants.py $(SEED:%=--seed %) $(COUNT:%=--count %) $(ROOM:%=--room %)

# Draw the reference screenshots anew; look at them before they are committed.
references: $(INSTALLED)
	GUIDE_DRAW_REFERENCES=1 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/qml/test_reference.py tests/viewmodels/test_helix.py

# Print how fast the guide is on this machine.
benchmark: $(INSTALLED)
	$(BIN)/python tests/benchmark.py
	$(BIN)/python tests/visit_benchmark.py
	$(BIN)/python tests/search_benchmark.py

# Write down which versions are installed, after a change of the dependencies; NEWEST=1 takes the newest of all.
lock:
	$(PYTHON) -m venv $(BUILD)/lock
	$(BUILD)/lock/bin/pip install --quiet --disable-pip-version-check uv
	$(LOCK) --extra dev pyproject.toml --output-file requirements.lock
	$(LOCK) --group mutants --constraint requirements.lock --output-file requirements-mutants.lock

# Write everything in the project's form.
format: $(INSTALLED)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/pyside6-qmlformat -i $$(find resources/qml -name '*.qml')

$(INSTALLED): pyproject.toml requirements.lock
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or later is needed; on Debian: apt-get install python3 python3-venv" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --require-hashes --requirement requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	touch $@

$(MUTANTS_INSTALLED): $(INSTALLED) requirements-mutants.lock
	$(INSTALL) --require-hashes --requirement requirements-mutants.lock
	touch $@

clean:
	rm -rf $(BUILD)
