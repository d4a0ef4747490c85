# Realist. `make help` says what there is.
SHELL := /bin/bash
SWIFT ?= swift
PREFIX ?= /usr/local
RELEASE = -c release --static-swift-stdlib --product realist

.DEFAULT_GOAL := help
.PHONY: help site test golden check format spelling browser docs crash install uninstall bench clean

help: ## this list
	@sed -nE 's/^([a-z]+):.*## (.*)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name what; do \
	    printf 'make %-10s %s\n' "$$name" "$$what"; done

site: ## build the command, publish the worked examples into ./site and folders beside it
	@Scripts/site

test: ## set up and run all tests
	@Scripts/setup
	$(SWIFT) test --disable-xctest

golden: ## write the golden pages anew, to be read as a change like any other (git diff)
	REALIST_GOLDEN=renew $(SWIFT) test --disable-xctest --filter Golden
	git --no-pager diff --stat -- Tests/RealistPagesTests/Golden

check: format spelling test browser ## what CI does: layout, spelling, tests (links of documents too), browser

format: ## is the code laid out as .swift-format says?
	$(SWIFT) format lint --strict -r -p Sources Tests Package.swift

spelling: ## common misspellings in everything that is meant to be read
	@Scripts/spelling

browser: ## every page of the worked example in a real browser (installs Chromium and Playwright)
	@Scripts/setup
	@Tests/Browser/setup
	@Tests/Browser/run

docs: ## the library's reference, as a website in .build/docs
	@Scripts/setup
	$(SWIFT) package --allow-writing-to-directory .build/docs generate-documentation \
	    --target Realist --target Statistics --enable-experimental-combined-documentation \
	    --transform-for-static-hosting --output-path .build/docs
	@echo "python3 -m http.server --directory .build/docs   then open http://localhost:8000/documentation"

crash: ## kill the command at random moments, fill its disk, take its rights away: nothing may be lost
	@Scripts/setup
	$(SWIFT) build --product realist
	python3 Tests/Crash/crash.py "$$($(SWIFT) build --show-bin-path)/realist" --people 1000
	python3 Tests/Crash/places.py "$$($(SWIFT) build --show-bin-path)/realist"
	python3 Tests/Crash/publish.py "$$($(SWIFT) build --show-bin-path)/realist" toolkit/examples/professional-support
	python3 Tests/Crash/serve.py "$$($(SWIFT) build --show-bin-path)/realist" --rounds $(or $(ROUNDS),10)
	python3 Tests/Crash/accounts.py "$$($(SWIFT) build --show-bin-path)/realist"

.PHONY: proxy
proxy: ## hold the guide's recipe for nginx against a real one
	@Scripts/setup
	@command -v nginx >/dev/null || apt-get install -y nginx-light openssl
	$(SWIFT) build --product realist
	python3 Tests/Proxy/proxy.py "$$($(SWIFT) build --show-bin-path)/realist" toolkit/examples/professional-support

.PHONY: hostile
hostile: ## give hostile files and places to the command: it must say what is wrong, and nothing else may happen
	@Scripts/setup
	$(SWIFT) build --product realist
	python3 Tests/Hostile/hostile.py "$$($(SWIFT) build --show-bin-path)/realist" toolkit/examples/professional-support

.PHONY: fuzz
fuzz: ## half an hour of inputs that nobody would write, for the readers; SECONDS=60 for a minute
	@Scripts/setup
	@Tests/Fuzz/run $(or $(SECONDS),1800)

.PHONY: attack
attack: ## attack the web app as an outsider would, on this machine: what got through is listed
	@Scripts/setup
	$(SWIFT) build --product realist
	python3 Tests/Attack/attack.py "$$($(SWIFT) build --show-bin-path)/realist"

install: ## build a release; the command into PREFIX/bin, its content into PREFIX/share/realist
	@Scripts/setup
	$(SWIFT) build $(RELEASE)
	Scripts/install "$$($(SWIFT) build $(RELEASE) --show-bin-path)/realist" "$(DESTDIR)$(PREFIX)"

uninstall: ## take away what install put there
	rm -rf "$(DESTDIR)$(PREFIX)/share/realist"
	rm -f "$(DESTDIR)$(PREFIX)/bin/realist"

bench: ## how long the command takes to start, to publish, to compare before and after, to draw a map, to read series, to find configurations, to score a million forms, to import them, and to bring in a project with recordings
	@Scripts/setup
	@Benchmarks/startup/run
	@Benchmarks/publish/run --sizes 100,1000
	@Benchmarks/change/run
	@Benchmarks/mixed-model/run
	@Benchmarks/map/run
	@Benchmarks/process-control/run
	@Benchmarks/configurations/run
	@Benchmarks/allocation/run
	@Benchmarks/score/run
	@Benchmarks/import/run
	@Benchmarks/coded/run

clean: ## take away everything that was built
	rm -rf .build Benchmarks/*/.build Tests/Fuzz/.build site site-*
