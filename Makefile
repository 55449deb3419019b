PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
GRANIAN = $(BIN)/granian --interface wsgi --host 127.0.0.1 --port $(PORT) --blocking-threads 4 --log-level warning wsgi:app
export FLASK_APP := wsgi

.DEFAULT_GOAL := help
.PHONY: help install web clients storefront storefront-build system-deps serve token test check golden fuzz bench screenshots schema migration

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-17s %s\n", $$1, $$2}'

install: .venv/installed web clients storefront-build  ## make .venv with the pinned dependencies, and what needs Node where Node is

.venv/installed: requirements.txt requirements-dev.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

GRAPHIQL := gql_server/graphiql/dist/index.html
NODE_IS_FIT := node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'

web: $(GRAPHIQL)  ## build GraphiQL, where Node 20.19 or newer is

$(GRAPHIQL): $(wildcard web/*.html web/*.json web/*.ts web/.npmrc web/src/*) gql_server/graphiql/icon.svg
	@if command -v npm >/dev/null && $(NODE_IS_FIT); then \
	  cd web && npm ci --loglevel=error && npm run --silent build; \
	else \
	  echo "web: GraphiQL is left out, a small explorer page stands in; install Node 20.19 or newer and run 'make web' to get it"; \
	fi

CLIENTS := tests/clients/node_modules/.package-lock.json

PYTHON_CLIENT := tests/clients/python/.venv/installed

clients: $(CLIENTS) $(PYTHON_CLIENT)  ## install the clients that the tests run; some need Node 20.19 or newer

$(PYTHON_CLIENT): tests/clients/python/requirements.txt
	$(PYTHON) -m venv tests/clients/python/.venv
	tests/clients/python/.venv/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

$(CLIENTS): tests/clients/package-lock.json
	@if command -v npm >/dev/null && $(NODE_IS_FIT); then \
	  cd tests/clients && npm ci --loglevel=error; \
	else \
	  echo "clients: tests with real clients are left out; install Node 20.19 or newer and run 'make clients' to get them"; \
	fi

STOREFRONT := examples/storefront

storefront-build: $(STOREFRONT)/dist/index.html  ## build the example storefront, where Node 20.19 or newer is

$(STOREFRONT)/dist/index.html: schema/schema.graphql $(wildcard $(STOREFRONT)/*.* $(STOREFRONT)/src/*.*)
	@if command -v npm >/dev/null && $(NODE_IS_FIT); then \
	  cd $(STOREFRONT) && npm ci --loglevel=error && npm run --silent build; \
	else \
	  echo "storefront: left out; install Node 20.19 or newer and run 'make storefront-build' to get it"; \
	fi

storefront: install  ## serve the example storefront on 5173, beside the API on PORT (8000)
	@$(BIN)/flask db upgrade
	@$(BIN)/flask seed --if-empty
	@$(GRANIAN) & api=$$!; trap "kill $$api" EXIT; cd $(STOREFRONT) && API=http://127.0.0.1:$(PORT) npm run --silent dev

system-deps:  ## install what tests need of Debian, where it is not there: chromium, pgbouncer, redis
	@missing=; \
	for name in chromium chromium-browser google-chrome google-chrome-stable; do command -v $$name >/dev/null && chrome=1; done; \
	[ -n "$$chrome" ] || missing="$$missing chromium"; \
	PATH="$$PATH:/usr/sbin" command -v pgbouncer >/dev/null || missing="$$missing pgbouncer"; \
	command -v redis-server >/dev/null || missing="$$missing redis-server"; \
	[ -n "$$missing" ] || exit 0; \
	if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
	for name in apt-get $$sudo; do command -v $$name >/dev/null || \
	  { echo "system-deps: no $$name here, so install$$missing yourself; some tests need it"; exit 0; }; done; \
	$$sudo apt-get update -qq; \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing

# a developer is an administrator, and can make tokens of other roles; production takes no GQL_DEV_ROLE
serve storefront: export GQL_DEV_ROLE ?= admin
serve storefront token: export GQL_JWT_KEY ?= a key for development, known to everybody

token: .venv/installed  ## make a token for `make serve`: make token role=clerk claim=store_id=3
	@$(BIN)/flask graphql token --role "$(role)" $(if $(claim),--claim "$(claim)")

serve: install  ## migrate, fill an empty database with sample data, and serve on PORT (8000)
	@$(BIN)/flask db upgrade
	@$(BIN)/flask seed --if-empty
	@echo "GraphiQL and the API: http://127.0.0.1:$(PORT)/graphql   (Ctrl-C stops)"
	@exec $(GRANIAN)

test: install  ## run every test, on SQLite and on PostgreSQL
	@$(BIN)/python -m pytest -n 2

check: .venv/installed  ## lint, formats and types
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

bench: .venv/installed  ## measure speed beside hand-written SQL, and write benchmarks/report.md
	@$(BIN)/python -m benchmarks

golden: .venv/installed  ## rewrite the golden files and the answers in docs; review the diff like code
	@GOLDEN=write $(BIN)/python -m pytest -q tests/golden tests/docs

fuzz: .venv/installed  ## compare random operations with the naive evaluator: make fuzz FUZZ_MINUTES=60
	@$(BIN)/python -m tests.differential.fuzz

screenshots: install  ## make the pictures of the README: GraphiQL and the storefront
	@$(BIN)/python -m tests.browser.screenshots docs

schema: .venv/installed  ## write schema/schema.graphql
	@$(BIN)/flask graphql schema --out schema/schema.graphql

migration: .venv/installed  ## make a migration from the models: make migration m="what changes"
	@$(BIN)/flask db migrate -m "$(m)"
