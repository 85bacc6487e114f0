# Sourced by bin/run, bin/check and bin/motcua: finds the tools and builds what is not built.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
app=$root/target/app
jar=$app/motcua.jar
# What train-start prepares: the application's parts found in advance, for one setting of MOTCUA_SAMPLE, and the classes
# that a start loads.
start_parts=$app/start.jar
start_setting=$app/start.sample
start_cache=$app/motcua.aot
# Without a UTF-8 locale Java cannot even name a file in Vietnamese.
export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

# A JDK (not a mere runtime) of version 25 or later?
is_jdk_25() {
  local version
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge 25 ]
}

jdk_candidates() {
  local java
  printf '%s\n' "${MOTCUA_JAVA:-}" "${MOTCUA_JAVA%/bin/java}" "${JAVA_HOME:-}"
  printf '%s\n' /usr/lib/jvm/* /usr/local/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /usr/local/*jdk* \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/*
  java=$(command -v java) && dirname "$(dirname "$(readlink -f "$java")")"
}

find_jdk() {
  local candidate
  while read -r candidate; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return
    fi
  done < <(MOTCUA_JAVA=${MOTCUA_JAVA:-} jdk_candidates)
  fail "Một Cửa needs a JDK 25 (with javac), and none was found: not in MOTCUA_JAVA, not in JAVA_HOME, not in /usr/lib/jvm
or the other usual places. Install one, for instance
  Debian 13, Ubuntu 25.10 or later:  sudo apt install openjdk-25-jdk-headless
  Debian 12:                         Eclipse Temurin 25, see https://adoptium.net/installation/linux/
  any Linux, with SDKMAN:            sdk install java 25-tem
or name the one you have:            MOTCUA_JAVA=/path/to/jdk-25 $0"
}

need() {
  command -v "$1" >/dev/null || fail "Một Cửa is built with $1, which is not installed. On Debian: sudo apt install $2"
}

build_is_stale() {
  [ ! -e "$app/.built" ] || [ -n "$(find "$root/src/main" "$root/pom.xml" -name node_modules -prune -o \
    -newer "$app/.built" ! -path "$root/src/main/web" -print -quit)" ]
}

# One build at a time; it replaces the last one only when it is whole.
build() {
  local log=$root/target/build.log new=$root/target/app.new
  need mvn maven
  need node nodejs
  need npm npm
  say "Building Một Cửa (the first time some minutes, since libraries are downloaded) …"
  rm -rf "$new"
  touch "$root/target/.build-started"
  if ! mvn -B -ntp -f "$root/pom.xml" -DskipTests package >"$log" 2>&1; then
    grep -E '^\[ERROR\]' "$log" | head -40 >&2
    fail "The build failed; all of it is in $log"
  fi
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root"/target/motcua-*.jar extract --destination "$new" >>"$log" 2>&1 ||
    fail "The application could not be unpacked, see $log"
  mv "$new"/motcua-*.jar "$new/motcua.jar"
  mv "$root/target/.build-started" "$new/.built"
  rm -rf "$app"
  mv "$new" "$app"
}

build_if_stale() {
  mkdir -p "$root/target"
  exec 9>"$root/target/.build.lock"
  flock 9
  if build_is_stale; then
    build
  fi
  exec 9>&-
}

# A command may run beside a server, under which nothing must be replaced.
build_if_missing() {
  if [ ! -e "$app/.built" ]; then
    build_if_stale
  elif build_is_stale; then
    say "Note: the sources are newer than the build that runs; bin/run builds it anew."
  fi
}

application=(-cp "$jar:$start_parts" vn.motcua.MotCua)

# The command line of Java. On one or two processors a collector with threads of its own takes from the start and from
# the requests what it saves in pauses; on more of them, or where the operator chose another, it is left as it is.
plain_java_command() {
  java_command=("$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -XX:+ExitOnOutOfMemoryError)
  if [ "$(getconf _NPROCESSORS_ONLN)" -le 2 ] && [[ ${MOTCUA_JAVA_OPTIONS:-} != *GC* ]]; then
    java_command+=(-XX:+UseSerialGC)
  fi
}

# The command line of the application up to its arguments; the start-up cache is used where there is one. Parts found in
# advance are the server's, and of no use under another setting.
java_command() {
  plain_java_command
  if [ -e "$start_cache" ]; then
    java_command+=("-XX:AOTCache=$start_cache" -Xlog:aot=off)
    if [ "${1:-}" = server ] && [ "$(cat "$start_setting" 2>/dev/null)" = "$MOTCUA_SAMPLE" ]; then
      java_command+=(-Dspring.aot.enabled=true)
    fi
  fi
  # shellcheck disable=SC2206
  java_command+=(${MOTCUA_JAVA_OPTIONS:-})
  java_command+=("${application[@]}")
}
