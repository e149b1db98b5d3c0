.DEFAULT_GOAL := help
SHELL := /bin/bash
RECADO := .build/release/recado
RELEASE := swift build -c release --static-swift-stdlib
VENV := .venv

.PHONY: help run build test lint format bench fault clean packages

help: ## Show every target
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

packages:
	@scripts/install-packages build

build: packages ## Build the program in release mode
	$(RELEASE) --product recado

run: build ## Install what is missing, build, and serve the sample tenants on http://127.0.0.1:8080
	@mkdir -p data
	$(RECADO) serve $(ARGS)

test: ## Install what the tests need and run them all
	@scripts/install-packages test
	@scripts/python-venv
	swift build --product recado
	scripts/with-postgres swift test $(ARGS)
	.build/debug/recado check
	.build/debug/recado fmt --check
	.build/debug/recado test
	scripts/with-postgres scripts/scenarios
	scripts/faults --short

lint: ## Check the format, the rooms' walls and the habits
	@scripts/lint

format: ## Put every Swift file into the common format
	swift format -i -p -r Package.swift Sources Tests

bench: packages ## Measure beside the peers and print one table; ARGS=--quick for a short run
	@scripts/bench-packages
	$(RELEASE) --product recado
	$(RELEASE) --product bench
	@bench/run $(ARGS)

fault: ## Break things on purpose and count; ARGS="--only kill --long", ARGS=--list
	@scripts/install-packages test
	$(RELEASE) --product recado
	@RECADO_BIN=$(RECADO) scripts/faults $(ARGS)

clean: ## Remove what was built
	rm -rf .build
