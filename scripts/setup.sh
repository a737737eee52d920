#!/usr/bin/env bash
# Install what sparq needs on a Debian machine, and build it.
#
#   scripts/setup.sh           tools and the Python package in .venv
#   scripts/setup.sh --test    also what the tests need
#
# Everything is skipped that is already there. Packages of the distribution are
# installed with apt-get (through sudo where the user is not root), Python
# packages go to .venv, the build to build/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

extras=""
packages=(
  clang-22 cmake g++ libmlir-22-dev libomp-22-dev lld-22 llvm-22-dev
  llvm-22-tools mlir-22-tools ninja-build python3-dev python3-venv
  libvulkan-dev
)
if [[ "${1:-}" == "--test" ]]; then
  extras="[test]"
  packages+=(mesa-vulkan-drivers spirv-tools)
  # To run code for AArch64.
  packages+=(qemu-user libc6-dev-arm64-cross)
elif [[ $# -gt 0 ]]; then
  echo "usage: scripts/setup.sh [--test]" >&2
  exit 2
fi

missing=()
for package in "${packages[@]}"; do
  [[ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" == "install ok installed" ]] ||
    missing+=("$package")
done
if ((${#missing[@]})); then
  echo "== installing ${missing[*]}"
  sudo=()
  ((EUID == 0)) || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

echo "== building sparq and installing the Python package into .venv"
[[ -x .venv/bin/python ]] || python3 -m venv .venv
pip=(.venv/bin/python -m pip --disable-pip-version-check install --quiet)
# The build runs without isolation, so that build/ can be rebuilt in place.
"${pip[@]}" "scikit-build-core>=0.10" "nanobind>=2.4"
"${pip[@]}" --no-build-isolation --editable ".$extras"
