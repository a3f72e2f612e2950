# shellcheck shell=bash
# Debian ships the compiler and the source of the standard library, but no wasm32 build of it. It is built once into a
# private sysroot; wrappers in its bin/ make cargo and everything above it use that sysroot unchanged.

DEBIAN_RUST=(rustc-web cargo-web rust-web-src rust-web-llvm lld-22 gcc libc6-dev)
STD_RECIPE=2 # raise when build_private_std changes its result

install_debian_rust() {
  debian_rust_is_complete && return
  have apt-get || die "no WebAssembly target for Rust: install rustup (https://rustup.rs), then: rustup target add $TARGET"
  apt_install "${DEBIAN_RUST[@]}" || die "Debian's Rust could not be installed: apt-get install ${DEBIAN_RUST[*]}"
  debian_rust_is_complete || die "Debian's rustc-web is older than $(minimum_rust); add the security suite to apt's sources, or use rustup"
}

debian_rust_is_complete() {
  [ -x /usr/bin/cargo ] && [ -d /usr/lib/rustlib/src/rust/library ] && [ -x /usr/bin/rust-lld ] && have gcc || return 1
  local oldest
  oldest=$(printf '%s\n' "$(minimum_rust)" "$(package_version rustc-web)" | sort -V | head -n 1)
  [ "$oldest" = "$(minimum_rust)" ]
}

minimum_rust() { sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml; }

# Compiled crates belong to one exact compiler, so the directory is named after it.
private_std_dir() {
  local version
  version=$(package_version rustc-web) && [ -n "$version" ] || return 1
  printf '%s/rust-%s-%s' "$CACHE" "${version//[^A-Za-z0-9.]/_}" "$STD_RECIPE"
}

# clippy-driver never calls the rustc wrapper; it takes the sysroot from SYSROOT. cargo looks in its own bin directory
# before PATH unless PATH names it.
use_private_std() {
  local dir
  dir=$(private_std_dir) && [ -e "$dir/complete" ] || return 1
  PRIVATE_STD=$dir
  export SYSROOT=$dir/sysroot PATH="$dir/bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
}

build_private_std() {
  local dir work
  dir=$(private_std_dir)
  [ ! -e "$dir/complete" ] || return 0
  note "building the WebAssembly standard library (once, about a minute)"
  work=$(mktemp -d)
  compile_std "$work" || { rm -rf "$work" && die "the standard library could not be built (its crates come from crates.io)"; }
  rm -rf "$dir"
  assemble_sysroot "$work/target/$TARGET/release/deps" "$dir/sysroot"
  write_wrappers "$dir/bin" "$dir/sysroot"
  touch "$dir/complete"
  rm -rf "$work"
}

# RUSTC_BOOTSTRAP allows -Z build-std here and nowhere else. The empty environment keeps a user's own Rust settings out.
# Test executables need `test`; link-time optimisation needs the bitcode; the names of source files in panic messages
# are those of rustup's standard library, and say nothing of this machine.
compile_std() {
  mkdir -p "$1/src"
  echo '#![no_std]' >"$1/src/lib.rs"
  cat >"$1/Cargo.toml" <<-'TOML'
	[package]
	name = "only_std"
	edition = "2021"
	[workspace]
	[profile.release]
	opt-level = 3
	panic = "abort"
	TOML
  local flags=(-Cembed-bitcode=yes --remap-path-prefix=/usr/lib/rustlib/src/rust=/rustc/std)
  flags+=("--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=/rust/deps")
  (
    cd "$1" || exit
    env -i HOME="$HOME" PATH=/usr/bin:/bin CARGO_HOME="${CARGO_HOME:-$HOME/.cargo}" \
      http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" \
      RUSTC_BOOTSTRAP=1 CARGO_ENCODED_RUSTFLAGS="$(IFS=$'\x1f' && echo "${flags[*]}")" \
      CARGO_TARGET_DIR="$1/target" \
      /usr/bin/cargo build --quiet --release --target $TARGET \
      -Z build-std=std,panic_abort,panic_unwind,test,proc_macro
  )
}

assemble_sysroot() {
  local host
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  mkdir -p "$2/lib/rustlib/$TARGET/lib"
  cp "$1"/*.rlib "$2/lib/rustlib/$TARGET/lib/"
  rm "$2/lib/rustlib/$TARGET/lib/"libonly_std-*
  ln -s "/usr/lib/rustlib/$host" "$2/lib/rustlib/$host"
}

write_wrappers() {
  local tool
  mkdir -p "$1"
  for tool in rustc rustdoc; do
    printf '#!/bin/sh\nexec /usr/bin/%s --sysroot "%s" "$@"\n' "$tool" "$2" >"$1/$tool"
    chmod +x "$1/$tool"
  done
  for tool in cargo cargo-clippy cargo-fmt clippy-driver rustfmt; do
    ln -s "/usr/bin/$tool" "$1/$tool"
  done
}
