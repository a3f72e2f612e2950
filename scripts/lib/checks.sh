# shellcheck shell=bash disable=SC2086 # LOCKED is one word or none
# The steps of scripts/test, by part. A step whose subject does not exist yet says so and passes.

LOCKED=${CI:+--locked} # a lock file that is out of date fails in CI, and is brought up to date elsewhere

plan_rust_checks() {
  plan "Formatting of the Rust code" cargo fmt --all --check
  plan "Lints of the native crate" lint_native
  plan "The packaged crate, with each of its formats alone" check_package
  plan "Native tests" cargo test $LOCKED --all-features
  plan "Steps of work at growing sizes" count_steps
  plan "Documentation" check_documentation
}

plan_wasm_checks() {
  plan "Lints of the WebAssembly crate" lint_wasm
  plan "Tests of the WebAssembly boundary in Chromium" test_wasm
}

plan_page_checks() {
  plan "Types generated from the Rust model" check_types
  plan "Lints of the page and the tools" node_modules/.bin/eslint .
  plan "Building the page within its budgets" build_page
  plan "Type check of the page and the tools" check_javascript
  plan "Unit tests of the page and the tools" unit_tests
  plan "Browser tests of the page" browser_tests
}

plan_fast_checks() {
  plan "Formatting of the Rust code" cargo fmt --all --check
  plan "Lints of the native crate" lint_native
  plan "Native tests" cargo test
  plan "Lints of the page and the tools" node_modules/.bin/eslint .
  plan "Type check of the page and the tools" check_javascript
  plan "Unit tests of the page and the tools" unit_tests
}

# All targets, so that benchmarks and examples do not rot.
lint_native() { cargo clippy --quiet $LOCKED --all-targets --all-features -- -D warnings; }

# What `cargo package` puts together needs nothing else of the checkout, and its features hold one by one: without any, and with one format alone.
# Libraries that the lints have checked with the same features are not checked again.
check_package() {
  local directory features
  cargo package --quiet $LOCKED --no-verify --allow-dirty
  directory=$(mktemp -d)
  tar -xzmf target/package/referat-*.crate -C "$directory" --strip-components 1
  for features in "" html office pdf; do
    cargo check --quiet $LOCKED --manifest-path "$directory/Cargo.toml" --target-dir target --no-default-features --features "$features"
  done
  rm -r "$directory"
}

count_steps() { RUSTC_WORKSPACE_WRAPPER=$ROOT/tools/steps/rustc cargo run --quiet $LOCKED --package referat-steps; }

check_documentation() { RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --lib --all-features; }

lint_wasm() {
  local tests=()
  [ ! -e tests/wasm.rs ] || tests=(--test wasm)
  cargo clippy --quiet --target "$TARGET" --features index --lib ${tests[@]+"${tests[@]}"} -- -D warnings
}

test_wasm() {
  [ -e tests/wasm.rs ] || { note "skipped: there is no tests/wasm.rs" && return; }
  WASM_BINDGEN_TEST_TIMEOUT=120 cargo test --target "$TARGET" --features index --test wasm
}

check_types() {
  [ -e schema/referat-1.schema.json ] || { note "skipped: there is no schema/referat-1.schema.json" && return; }
  node tools/types.mjs --check
}

# Three worlds: the page (DOM), its worker (no DOM), and Node. The worker's types are made by the build.
check_javascript() {
  node_modules/.bin/tsc --noEmit -p .
  node_modules/.bin/tsc --noEmit -p tools
  if [ -e dist/wasm/index/referat.d.ts ]; then
    node_modules/.bin/tsc --noEmit -p tsconfig.worker.json
  else
    note "skipped for the worker: scripts/build makes its types"
  fi
}

unit_tests() {
  shopt -s nullglob
  node --test --test-reporter=spec tools/*.test.mjs tests/www/*.test.mjs
}

browser_tests() {
  compgen -G 'tests/www/*.spec.mjs' >/dev/null || { note "skipped: there are no tests/www/*.spec.mjs" && return; }
  node_modules/.bin/playwright test
}
