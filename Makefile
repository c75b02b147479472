# CI calls these targets and nothing else. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run test install lint eval schemas notebooks bench clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed
WORKERS ?= 2

# Without compiled files every start of Python would take about three times as long, and jieba would warn each time.
unexport PYTHONDONTWRITEBYTECODE
# A PYTHONPATH from outside could put another reformie before the one that is installed here.
unexport PYTHONPATH
export PIP_DISABLE_PIP_VERSION_CHECK := 1

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

run: $(STAMP) ## Extract corpus/articles into build/records.jsonl and print a summary
	@mkdir -p build
	@$(BIN)/reformie extract corpus/articles -o build/records.jsonl --failures build/failures.jsonl

test: $(STAMP) ## Run the whole test suite
	@$(BIN)/python -m pytest -n $(WORKERS) -q

install: $(STAMP) ## Make the environment in .venv, or bring it up to date

lint: $(STAMP) ## Check style, types and import contracts
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

eval: $(STAMP) ## Score the records of corpus/ against their gold, and hold them against the floors
	@$(BIN)/reformie evaluate corpus/gold --articles corpus/articles --floors corpus/floors.json

schemas: $(STAMP) ## Write schemas/ anew from the models
	@mkdir -p schemas
	@$(BIN)/reformie schema > schemas/record.schema.json
	@$(BIN)/reformie schema --failure > schemas/failure.schema.json
	@$(BIN)/reformie schema --dossier > schemas/dossier.schema.json

notebooks: $(STAMP) ## Execute the notebooks into build/notebooks
	@mkdir -p build/notebooks
	@for notebook in notebooks/*.ipynb; do \
	  $(BIN)/jupyter execute --timeout=120 --output="../build/notebooks/$$(basename "$$notebook")" "$$notebook" || exit 1; \
	done

bench: $(STAMP) ## Measure speed, the cost of reading, own layouts and growth on hostile input
	@$(BIN)/python benchmarks/speed.py corpus/articles
	@$(BIN)/python benchmarks/reading.py corpus/articles
	@$(BIN)/python benchmarks/own_layouts.py corpus/articles
	@$(BIN)/python benchmarks/growth.py

clean: ## Remove everything that the other targets made, .venv included
	rm -rf build dist $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "reformie needs Python 3.11 or newer, and $(PYTHON) is older or missing; name another: make PYTHON=python3.12 ..." >&2; exit 1; }
	@echo "Installing into $(VENV) ..." >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq -c constraints.txt -e '.[dev]'
	@touch $(STAMP)
