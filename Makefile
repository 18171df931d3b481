# make demo: sets up and runs the main job.   make test: sets up and passes every test.   make: format, lint, types, tests.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
DEMO := var/demo

# Tesseract with the languages and orientation data; fonts that can show Japanese; venv and pip for the system Python.
SYSTEM := tesseract-ocr tesseract-ocr-eng tesseract-ocr-jpn tesseract-ocr-fra tesseract-ocr-spa tesseract-ocr-osd \
          fonts-ipafont-gothic fonts-ipafont-mincho fonts-dejavu-core fonts-liberation python3-venv
# For the tests: a browser to drive, a second database to run the store's tests on, and what ships readings are checked with.
SYSTEM_TEST := chromium postgresql poppler-utils

export OMP_THREAD_LIMIT := 1

.PHONY: all demo test serve bench check-style docs doctor clean

all: check-style test

demo: $(VENV)/.run
	@$(BIN)/python -m tests.bench.demo $(DEMO)
	@$(BIN)/shogo check $(DEMO)/submission --registry $(DEMO)/registry.json --today 2026-11-21; \
	 status=$$?; [ $$status -le 1 ] || exit $$status
	@echo; echo "To see it on the pages: make serve, sign in with the password it prints, and hand in the files of $(DEMO)/submission."

serve: $(VENV)/.run
	$(BIN)/shogo serve

test: $(VENV)/.test
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

bench: $(VENV)/.test
	$(BIN)/python -m tests.bench.run

check-style: $(VENV)/.test
	$(BIN)/ruff format --check . && $(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/lint-imports

docs: $(VENV)/.run
	$(BIN)/python -m matchers.docs

doctor: $(VENV)/.run
	$(BIN)/shogo doctor

clean:
	rm -rf $(VENV) var build *.egg-info

$(VENV)/.system: Makefile scripts/system-packages
	@scripts/system-packages $(SYSTEM)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Shogo needs Python 3.11 or newer; found " + sys.version.split()[0])'
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.system pyproject.toml constraints.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.test: $(VENV)/.run
	@scripts/system-packages $(SYSTEM_TEST)
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@
