# Every target sets up what it needs by itself; `make help` lists them.

BIN := .venv/bin
DEMO := demo-output

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint format format-check types bench faults soak bundle pictures screenshots words licences lock clean distclean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' Makefile

setup:  ## virtual environment and pinned packages (the other targets call it)
	@scripts/setup.sh

demo: setup  ## a whole council day on sample products; says which files it wrote, and shows them where there is a screen
	$(BIN)/ocop-desk demo --out $(DEMO)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		scripts/setup.sh window && $(BIN)/ocop-desk $(DEMO)/hoi-dong-trinh-dien.ocop; fi

test:  ## all tests, with coverage of at least 90 %
	@scripts/setup.sh tests
	$(BIN)/pytest --numprocesses auto --dist worksteal --cov

lint: setup  ## ruff's rules
	$(BIN)/ruff check .

format: setup  ## put every file into the project's layout
	$(BIN)/ruff format .

format-check: setup  ## the layout, without changing anything
	$(BIN)/ruff format --check .

types: setup  ## mypy --strict on ocop_desk
	$(BIN)/mypy

bench: setup  ## the table of ratios and memory
	$(BIN)/python -m benchmarks.run

faults:  ## only what kills, fills and damages, at full size: a thousand kills, ten thousand tampered files, real FAT sticks; half an hour
	@scripts/setup.sh faults
	$(BIN)/pytest --numprocesses auto --dist worksteal -m "" tests/faults tests/flow/test_several_laptops.py $$(find tests -name 'test_*fault*.py' -o -name test_file_rescue.py -o -name test_file_care.py -o -name test_whereabouts.py)

soak:  ## long runs: careless calls by the thousand, a monkey on every page, the demo stopped at every kind of moment
	@scripts/setup.sh tests
	$(BIN)/pytest --numprocesses auto -m soak

bundle: setup  ## dist/ocop-desk: the program in one folder, without Python (docs/bundle.md)
	$(BIN)/pyinstaller --noconfirm --log-level WARN build_installer.spec

pictures: setup  ## docs/images from the files of `make demo`
	$(BIN)/python scripts/make_pictures.py $(DEMO)

screenshots: setup  ## docs/screens: every page of the window, two sizes, two themes, two languages
	@scripts/setup.sh tests
	$(BIN)/python scripts/make_screens.py docs/screens

words: setup  ## the window's English: new words into the .ts file (translate them), then the .qm file
	scripts/make_translations.sh update

licences: setup  ## THIRD-PARTY.md from the installed packages
	$(BIN)/python scripts/list_licences.py > THIRD-PARTY.md

lock: setup  ## requirements.lock from pyproject.toml
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--group dev pyproject.toml --output-file requirements.lock

clean:  ## remove what the targets made, the virtual environment apart
	rm -rf $(DEMO) build dist *.egg-info .coverage .coverage.* .mypy_cache .ruff_cache .hypothesis
	find ocop_desk resources tests benchmarks scripts -name __pycache__ -type d -exec rm -rf {} +

distclean: clean  ## remove the virtual environment too
	rm -rf .venv
