# shellcheck shell=bash
# Source this first. It goes to the root of the checkout and defines the plan_* functions; each looks, cheaply, whether
# its piece is there, puts it in PATH, and plans its installation when it is not. `run_plan` then does what was planned:
#
#   source "$(dirname "${BASH_SOURCE[0]}")/lib/env.sh"
#   plan_build_tools
#   plan "My step" my_function
#   run_plan

set -euo pipefail
ROOT=$(CDPATH="" cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
CACHE=${REFERAT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/referat}
cd "$ROOT"

# Files have Danish names: without a locale the browser finds none of them.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in *[Uu][Tt][Ff]*8) ;; *) export LC_ALL=C.UTF-8 ;; esac

for part in plan debian rust wasm-std bindgen node browser; do
  # shellcheck source=/dev/null
  source "scripts/lib/$part.sh"
done

# What a build of the page needs.
plan_build_tools() {
  plan_node
  plan_rust
  plan_bindgen
}

# What the native tests need: any Rust. --fast adds the page's lints, but no browser and no wasm.
plan_rust_tools() {
  use_rust || has_native_rust || plan_rust
  plan_rust_lints
}

plan_fast_tools() {
  plan_node
  plan_rust_tools
}

# What the whole test run needs.
plan_test_tools() {
  plan_build_tools
  plan_rust_lints
  plan_browser
}

build_page() { node tools/build.mjs page; }
