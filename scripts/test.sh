#!/usr/bin/env bash
# Set sparq up on a Debian machine and run all tests. Ends with one line
# `tests: N passed, N failed`; a test that did not run counts as failed.
# Arguments go to lit, for instance `scripts/test.sh --filter Raise`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh --test

echo "== running the tests"
results=build/test-results.json
rm -f "$results"
status=0
.venv/bin/lit --succinct --verbose --output "$results" "$@" build/test || status=$?
.venv/bin/python - "$results" <<'PYTHON' || status=1
import collections
import json
import sys

with open(sys.argv[1]) as file:
    tests = json.load(file)["tests"]
codes = collections.Counter(test["code"] for test in tests)
codes.pop("EXCLUDED", 0)
passed = codes.pop("PASS", 0)
for code, number in sorted(codes.items()):
    print(f"{code}: {number}")
print(f"tests: {passed} passed, {codes.total()} failed")
sys.exit(bool(codes.total()) or not passed)
PYTHON
exit "$status"
