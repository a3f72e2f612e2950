# shellcheck shell=bash
# Node's packages, exactly those of package-lock.json.

NODE_STAMP=node_modules/.installed-lock

plan_node() {
  have node && have npm || die "Node.js is missing: install Node.js 20.19 or newer with npm (https://nodejs.org)"
  node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
    die "Node.js $(node --version) is too old: install 20.19 or newer (https://nodejs.org)"
  [ "$(cat $NODE_STAMP 2>/dev/null)" = "$(lock_sum)" ] || plan "Node packages" install_node_packages
}

lock_sum() { cksum <package-lock.json; }

# No package of ours needs an install script.
install_node_packages() {
  npm ci --ignore-scripts --silent || die "npm ci failed: see 'npm ci --ignore-scripts' for the reason"
  lock_sum >$NODE_STAMP
}
