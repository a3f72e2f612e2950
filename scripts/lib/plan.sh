# shellcheck shell=bash
# Steps, told one by one: `plan "Title" command ...` collects them, `run_plan` runs them numbered and timed.

PLAN_TITLES=()
PLAN_COMMANDS=()
FAILING=

plan() {
  PLAN_TITLES+=("$1")
  shift
  PLAN_COMMANDS+=("$*") # our own function names and plain words: never a path
}

run_plan() {
  local i=0 total=${#PLAN_TITLES[@]} started
  trap report_failure EXIT
  while ((i < total)); do
    FAILING=${PLAN_TITLES[i]}
    printf '[%d/%d] %s ...\n' $((i + 1)) "$total" "$FAILING"
    started=$SECONDS
    ${PLAN_COMMANDS[i]}
    printf '      done in %d s\n' $((SECONDS - started))
    i=$((i + 1))
  done
  FAILING=
  PLAN_TITLES=()
  PLAN_COMMANDS=()
}

report_failure() {
  [ -z "$FAILING" ] || printf 'Failed at: %s\n' "$FAILING" >&2
}

note() { printf '      %s\n' "$*"; }

# A missing piece gets one line that says what to do.
die() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# macOS has no `timeout`; there the command simply runs.
limit() {
  if have timeout; then timeout "$@"; else shift && "$@"; fi
}
