# shellcheck shell=bash
# Chromium and its driver, for the tests alone.

plan_browser() {
  find_browser || plan "Chromium and its driver" install_browser
}

find_browser() {
  CHROMIUM=$(first_of chromium chromium-browser google-chrome-stable google-chrome) || return 1
  CHROMEDRIVER=$(first_of chromedriver) || return 1
  export CHROMIUM CHROMEDRIVER
}

first_of() {
  local name
  for name in "$@"; do
    command -v "$name" && return
  done
  return 1
}

install_browser() {
  apt_install chromium chromium-driver ||
    die "the browser tests need Chromium (or Chrome) and chromedriver of the same version in PATH"
  find_browser || die "Chromium or chromedriver is still missing after the installation"
}

# The other two engines, for scripts/engines.

plan_firefox() {
  find_firefox || plan "Firefox" install_firefox
}

find_firefox() {
  FIREFOX=$(first_of firefox-esr firefox) || return 1
  export FIREFOX
}

install_firefox() {
  apt_install firefox-esr || die "these tests need Firefox in PATH"
  find_firefox || die "Firefox is still missing after the installation"
}

plan_webkit() {
  { have WebKitWebDriver && have xvfb-run; } || plan "WebKit and a display for it" install_webkit
}

install_webkit() {
  apt_install webkit2gtk-driver xvfb xauth || die "these tests need WebKitWebDriver (of GTK's WebKit) and xvfb-run in PATH"
}

# The oldest ones that the page is built for, as far as package registries have them: the npm package that a lock file of its own
# names, and what Debian 11 came with, signed, beside the libraries that are no longer there.

OLDEST=tests/www/engines/oldest
OLDEST_FIREFOX_PARTS="firefox-esr=115.14.0esr-1~deb11u1 libffi7=3.3-6 libdbus-glib-1-2=0.110-6"

plan_oldest_chromium() {
  export OLDEST_CHROMIUM=$PWD/$OLDEST/node_modules/chromium
  [ "$OLDEST_CHROMIUM" -nt $OLDEST/package-lock.json ] || plan "The oldest Chromium" install_oldest_chromium
}

install_oldest_chromium() {
  npm ci --prefix $OLDEST --ignore-scripts --silent || die "npm ci failed: see 'npm ci --prefix $OLDEST --ignore-scripts' for the reason"
  node -e 'process.stdout.write(require("node:zlib").brotliDecompressSync(require("node:fs").readFileSync(process.argv[1])))' \
    $OLDEST/node_modules/@sparticuz/chromium/bin/chromium.br >"$OLDEST_CHROMIUM" && chmod +x "$OLDEST_CHROMIUM"
}

plan_oldest_firefox() {
  export OLDEST_FIREFOX=$CACHE/firefox-115/firefox
  [ -x "$OLDEST_FIREFOX" ] || plan "The oldest Firefox" install_oldest_firefox
}

install_oldest_firefox() {
  local into=$CACHE/firefox-115 deb
  rm -rf "$into" && mkdir -p "$into/lists/partial" "$into/archives/partial"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian bullseye main" >"$into/sources.list"
  : >"$into/status"
  # shellcheck disable=SC2086 # one word for each part
  (cd "$into" && apt_of_debian_11 update -qq && apt_of_debian_11 download -qq $OLDEST_FIREFOX_PARTS) || die "Debian 11 has no Firefox 115 for this machine"
  for deb in "$into"/*.deb; do dpkg-deb -x "$deb" "$into"; done
  rm -r "$into"/*.deb "$into/lists"
  printf '#!/bin/sh\nLD_LIBRARY_PATH=$(echo %s/usr/lib/*-linux-gnu) exec %s/usr/lib/firefox-esr/firefox-esr "$@"\n' "$into" "$into" >"$OLDEST_FIREFOX"
  chmod +x "$OLDEST_FIREFOX"
}

# Asks Debian 11 for packages without installing any: it knows nothing of those of this machine.
apt_of_debian_11() {
  apt-get -o Dir::Etc::sourcelist="$PWD/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$PWD/lists" -o Dir::Cache="$PWD" \
    -o Dir::State::status="$PWD/status" -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User="$(id -un)" "$@"
}
