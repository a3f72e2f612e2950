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
