# Sourced by every script here: finds the project, and puts in place what a build needs.
# After it, the working directory is the project's root.

# shellcheck shell=bash
CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." || exit 1

# Prints a headline on standard error, so that results alone are on standard output.
say() {
  printf '==> %s\n' "$*" >&2
}

# Ends the script with a message.
give_up() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

has_zlib_header() {
  if [ -e /usr/include/zlib.h ]; then return 0; fi
  # Elsewhere only a compiler knows where headers are.
  local compiler
  for compiler in clang cc; do
    if command -v "$compiler" >/dev/null &&
      "$compiler" -fsyntax-only -x c - <<<'#include <zlib.h>' 2>/dev/null; then
      return 0
    fi
  done
  return 1
}

# Runs a command as root, with sudo if need be.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    give_up "root is needed to run \`$*\`, and there is no sudo: run it yourself, then try again"
  fi
}

# A Swift toolchain brings everything but the headers of zlib.
require_swift() {
  command -v swift >/dev/null ||
    give_up "no \`swift\` on the PATH; install Swift 6.2 or later from https://www.swift.org/install"
}

require_zlib() {
  # On a Mac, zlib is part of the SDK.
  if [ "$(uname -s)" != Linux ] || has_zlib_header; then return 0; fi
  command -v apt-get >/dev/null ||
    give_up "the headers of zlib are missing: install them with your package manager (zlib-devel, zlib-dev)"
  say "installing zlib1g-dev"
  local packages=(--yes --no-install-recommends zlib1g-dev)
  # A fresh container has no package lists; one that has them needs no download of them.
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install "${packages[@]}" >&2 || {
    as_root apt-get update >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install "${packages[@]}" >&2
  }
  has_zlib_header || give_up "zlib1g-dev is installed, but zlib.h is not to be found"
}

# What every build needs.
prepare() {
  require_swift
  require_zlib
}
