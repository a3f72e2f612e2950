# shellcheck shell=bash
# A Rust toolchain that has the wasm32 standard library, put first in PATH: one that is there already, else rustup's,
# else Debian's compiler with a standard library built here. WASM_TOOLCHAIN=debian takes the last way at once.

TARGET=wasm32-unknown-unknown
PRIVATE_STD= # the directory of the standard library built here, once it is in use

plan_rust() {
  use_rust || plan "WebAssembly target for Rust" add_wasm_target
}

# Takes what is on the machine; installs nothing.
use_rust() {
  if uses_debian_rust; then return; fi
  if has_native_rust && has_wasm_std rustc; then return; fi
  use_private_std
}

has_native_rust() { [ "${WASM_TOOLCHAIN:-auto}" != debian ] && have cargo; }

uses_debian_rust() { [ -n "$PRIVATE_STD" ]; }

has_wasm_std() {
  local dir
  dir=$("$1" --print target-libdir --target $TARGET 2>/dev/null) || return 1
  compgen -G "$dir/libstd-*.rlib" >/dev/null && compgen -G "$dir/libtest-*.rlib" >/dev/null
}

add_wasm_target() {
  if [ "${WASM_TOOLCHAIN:-auto}" != debian ] && rustup_adds_target; then return; fi
  install_debian_rust
  build_private_std
  use_private_std || die "the standard library built in $CACHE is not usable; remove that directory and try again"
}

rustup_adds_target() {
  have rustup && have cargo || return 1
  note "rustup target add $TARGET"
  limit 120 rustup target add $TARGET >/dev/null 2>&1 && has_wasm_std rustc && return
  note "rustup cannot add it here; taking Debian's compiler instead"
  return 1
}

# Linters and the formatter of the toolchain in use; the tests alone need them. While no toolchain is chosen yet, the
# step is planned and looks again.
plan_rust_lints() {
  use_rust && has_rust_lints || plan "Clippy and rustfmt" add_rust_lints
}

has_rust_lints() {
  if uses_debian_rust; then
    [ -x /usr/bin/cargo-clippy ] && [ -x /usr/bin/rustfmt ]
  else
    cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1
  fi
}

add_rust_lints() {
  has_rust_lints && return
  if uses_debian_rust; then
    apt_install rust-web-clippy rustfmt-web || die "clippy and rustfmt are missing: apt-get install rust-web-clippy rustfmt-web"
  else
    limit 120 rustup component add clippy rustfmt || die "clippy and rustfmt are missing: rustup component add clippy rustfmt"
  fi
}
