#!/usr/bin/env bash
# Set sparq up on a Debian machine and run the demo. Arguments go to the demo:
# see `.venv/bin/python -m sparq demo --help`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh
exec .venv/bin/python -m sparq demo "$@"
