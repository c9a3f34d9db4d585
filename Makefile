# Everything a newcomer needs. `make run` and `make test` do all set-up themselves.
PYTHON := .venv/bin/python
export PYTHONPATH := $(CURDIR)

.PHONY: help run demo test chat train check simulate lint lock bench bench-long nlu-report widget-report clean
.DEFAULT_GOAL := help

help: ## show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-13s %s\n", $$1, $$2}'

run: ## install, train if stale, start everything, print the address
	@bin/setup base
	@$(PYTHON) -m wegweiser run

demo: ## the same, and a made-up school's site that embeds the widget
	@bin/setup base
	@$(PYTHON) -m wegweiser demo

test: ## install and run the whole suite
	@bin/setup dev
	@bin/install-browser
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy
	@$(PYTHON) -m wegweiser check
	@$(PYTHON) -m wegweiser train
	@$(PYTHON) -m pytest

chat: ## talk to the running bot in the terminal
	@bin/setup base
	@$(PYTHON) -m wegweiser chat

train: ## train the model if its content changed
	@bin/setup base
	@$(PYTHON) -m wegweiser train

check: ## check what authors edit
	@bin/setup base
	@$(PYTHON) -m wegweiser check

simulate: ## measure the quiz with simulated visitors
	@bin/setup dev
	@$(PYTHON) -m wegweiser.simulation

lint: ## style and types only
	@bin/setup dev
	@$(PYTHON) -m ruff check . && $(PYTHON) -m ruff format --check . && $(PYTHON) -m mypy

bench: ## speed, memory and growth against stock Rasa, in one run (PART=latency: that alone)
	@bin/setup dev
	@$(PYTHON) -m benchmarks $(if $(PART),--only $(PART))

bench-long: ## the same with more rounds and 100,000 turns (an hour)
	@bin/setup dev
	@$(PYTHON) -m benchmarks --long $(if $(PART),--only $(PART))

nlu-report: ## measure language understanding
	@bin/setup dev
	@$(PYTHON) -m evaluation

widget-report: ## measure the widget: size, speed, accessibility
	@bin/setup dev
	@bin/install-browser report
	@$(PYTHON) -m benchmarks.widget $(if $(URL),--url $(URL))

lock: ## pin the dependencies anew, with hashes and without addresses
	@for name in base dev; do uv pip compile -q requirements/$$name.in -o requirements/$$name.txt \
	  --python-version 3.10 --generate-hashes --no-emit-index-url --no-header; done
	@rm -rf node_modules package-lock.json && npm install --package-lock-only --loglevel=error
	@node -e 'const file = "./package-lock.json", lock = require(file);'\
	'for (const one of Object.values(lock.packages)) delete one.funding;'\
	'fs.writeFileSync(file, JSON.stringify(lock, null, 2) + "\n")'

clean: ## remove models, caches and the environment; conversations stay
	@rm -rf .venv node_modules models/*.tar.gz .rasa .mypy_cache .ruff_cache .pytest_cache .hypothesis
