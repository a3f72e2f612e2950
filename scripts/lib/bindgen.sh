# shellcheck shell=bash
# The wasm-bindgen of tools/bindgen, built once for all checkouts: its version is pinned there and by Cargo.lock.

plan_bindgen() {
  BINDGEN=$CACHE/bindgen-$(cat tools/bindgen/Cargo.toml tools/bindgen/src/bin/*.rs | cksum | tr ' ' -)
  export PATH="$BINDGEN/bin:$PATH"
  [ -x "$BINDGEN/bin/wasm-bindgen" ] || plan "wasm-bindgen (built once, one to four minutes)" build_bindgen
}

# No debug information: the tool is used, not debugged, and builds in half the time.
build_bindgen() {
  have cc || die "a C compiler is missing, which Rust links with: install gcc or clang"
  CARGO_TARGET_DIR="$BINDGEN/target" CARGO_PROFILE_DEV_DEBUG=0 \
    cargo build --quiet --package referat-bindgen --config 'profile.dev.package."*".opt-level=0'
  mkdir -p "$BINDGEN/bin"
  mv "$BINDGEN"/target/debug/wasm-bindgen-test-runner "$BINDGEN"/target/debug/wasm-bindgen "$BINDGEN/bin/"
  rm -rf "$BINDGEN/target"
}
