PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
export FLASK_APP := wsgi

.DEFAULT_GOAL := help
.PHONY: help install web system-deps serve test check golden fuzz bench schema migration lock

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

install: .venv/installed web  ## make .venv with the pinned dependencies, and build GraphiQL where Node is

.venv/installed: requirements.txt requirements-dev.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
