# What the scripts of bin/ share: saying what happens, finding what is needed, and building what is stale.
# Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
logs=$root/server/target/logs
app=$root/server/target/app
cache=$app/prosa.aot

say() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"; }

# die what-is-wrong how-to-cure-it...
die() {
  printf '\n%s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 1
}

# step name command... : says that it begins and ends, shows every 15 s that it goes on, and its output if it fails.
step() {
  local name=$1 log start=$SECONDS process
  shift
  mkdir -p "$logs"
  log=$logs/$(tr -cs 'a-zA-Z0-9\n' '-' <<<"$name").log
  say "$name ..."
  "$@" </dev/null >"$log" 2>&1 &
  process=$!
  while kill -0 "$process" 2>/dev/null; do
    sleep 1
    if (((SECONDS - start) % 15 == 0 && SECONDS > start)); then
      say "$name: $((SECONDS - start)) s so far$(progress "$log")"
    fi
  done
  if wait "$process"; then
    say "$name: done in $((SECONDS - start)) s"
  else
    tail -n 60 "$log" >&2
    say "$name: FAILED after $((SECONDS - start)) s; all of its output is in ${log#"$root"/}" >&2
    return 1
  fi
}

# What a long step says of itself: its last line that begins with "> ", if it has any.
progress() { sed -n 's/^> /, /p' "$1" | tail -n 1; }

# Prints the folder of a JDK 25 or later.
find_jdk() {
  local java candidate
  java=$(command -v java || true)
  [ -z "$java" ] || java=$(dirname "$(dirname "$(readlink -f "$java")")")
  for candidate in "${JAVA_HOME:-}" "$java" /usr/lib/jvm/*25* /opt/java/* /opt/*jdk*25* \
    "${HOME:-/}"/.sdkman/candidates/java/*25* "${HOME:-/}"/.jdks/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -x "$candidate/bin/javac" ] && [ "$(java_version "$candidate")" -ge 25 ]; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  die "Prosa needs JDK 25, and none was found (JAVA_HOME, the path, /usr/lib/jvm, sdkman)." \
    "Debian, Ubuntu:  apt install openjdk-25-jdk, or temurin-25-jdk from adoptium.net" \
    "macOS:           brew install openjdk@25" \
    "anywhere:        sdk install java 25-tem (sdkman.io), or set JAVA_HOME to one that you have"
}

java_version() { "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p;q'; }

need_jdk() {
  JAVA_HOME=$(find_jdk)
  export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
}

need_maven() {
  command -v mvn >/dev/null || die "Prosa is built with Maven, and there is no mvn on the path." \
    "Debian, Ubuntu:  apt install maven" "macOS:           brew install maven" "anywhere:        maven.apache.org"
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null && node_is_new_enough ||
    die "The pages are built with Node 20.19 or later and npm, and there are none on the path." \
      "Debian, Ubuntu:  nodejs.org/en/download (the package of older releases is too old)" \
      "macOS:           brew install node"
}

node_is_new_enough() {
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
}

# Quiet about what Maven itself does in ways that newer JDKs warn of.
maven() { maven_in server "$@"; }

# maven_in folder goals...
maven_in() {
  local folder=$1
  shift
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    mvn --batch-mode --no-transfer-progress --file "$root/$folder/pom.xml" "$@"
}

# A fingerprint of all files under the paths given, but of what is made from them.
fingerprint() {
  (cd "$root" && find "$@" \( -name node_modules -o -name dist -o -name target \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 cksum | cksum)
}

# is_fresh stamp fingerprint
is_fresh() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; }

# install_libraries folder of-what
install_libraries() {
  local stamp=$root/$1/node_modules/.prosa-installed now
  now=$(fingerprint "$1/package-lock.json")
  is_fresh "$stamp" "$now" && return
  step "Fetching the libraries of the $2" npm ci --prefix "$root/$1" && printf '%s\n' "$now" >"$stamp"
}

install_web() { install_libraries web pages; }

install_e2e() { install_libraries e2e journeys; }

build_web() {
  local stamp=$root/web/dist/.prosa-built now
  now=$(fingerprint web)
  is_fresh "$stamp" "$now" && return
  need_node
  install_web
  step "Building the pages" npm run build --prefix "$root/web"
  printf '%s\n' "$now" >"$stamp"
}

build_server() {
  local stamp=$root/server/target/.prosa-built now
  now=$(fingerprint server/pom.xml server/src web)
  is_fresh "$stamp" "$now" && [ -f "$root/server/target/prosa.jar" ] && return
  need_maven
  step "Building the server" maven package -Dmaven.test.skip=true
  printf '%s\n' "$now" >"$stamp"
}

# Unpacked, it starts faster than from its jar.
unpack_server() {
  [ "$app/prosa.jar" -nt "$root/server/target/prosa.jar" ] && return
  step "Unpacking the server" "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root/server/target/prosa.jar" \
    extract --force --destination "$app"
  touch "$app/prosa.jar"
}

# What Java learns while Prosa starts, kept for the next start: docs/decisions/0005-java-on-a-small-host.md. It holds for
# this Java and these jars only. Without one Prosa starts too, only slower. PROSA_AOT=no leaves it out.
make_cache() {
  local stamp=$app/.cache-tried now
  now=$(cksum <"$JAVA_HOME/release")
  [ "$stamp" -nt "$app/prosa.jar" ] && is_fresh "$stamp" "$now" && return
  rm -f "$cache"
  [ "${PROSA_AOT:-}" != no ] || return 0
  step "Making the cache for a quick start" "$JAVA_HOME/bin/java" -Xmx64m "$root/bin/lib/training/Training.java" "$app" \
    "$cache" -Xmx512m -XX:+UseG1GC "${java_options[@]}" || say "Prosa will start without it."
  printf '%s\n' "$now" >"$stamp"
}

java_options=(-XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED)

# Sets `prosa`: how it is run.
prosa_command() {
  local memory
  read -r -a memory <<<"${PROSA_JAVA_OPTIONS:--Xms64m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1}"
  prosa=("$JAVA_HOME/bin/java" "${memory[@]}" "${java_options[@]}")
  [ ! -f "$cache" ] || prosa+=("-XX:AOTCache=$cache")
  prosa+=(-jar "$app/prosa.jar")
}
