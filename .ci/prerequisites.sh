# Sourced by the commands beside it. Sees to a JDK 25, Maven, Node 20 and Chromium, or says in one sentence what is missing.
# It stays quiet when all is there.

# What was fetched once is not asked for again, and nothing is asked that is not needed: all this also runs without a network.
export npm_config_audit=false npm_config_fund=false npm_config_prefer_offline=true npm_config_update_notifier=false

say() { printf '%s\n' "$*" >&2; }
stop() { say "Missing: $*"; exit 69; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else return 1; fi
}

from_debian() { # package
  command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] || return 1
  say "Installing $1 ..."
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" </dev/null >/dev/null 2>&1 && return 0
  DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null >/dev/null 2>&1
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" </dev/null >/dev/null 2>&1
}

find_chromium() {
  for each in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    [ -n "$each" ] && [ -x "$each" ] && { printf '%s' "$each"; return 0; }
  done
  return 1
}

is_jdk_25() { [ -x "$1/bin/javac" ] && "$1/bin/java" -version 2>&1 | grep -q 'version "2[5-9]'; }

find_jdk_25() {
  for each in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$each" ] && is_jdk_25 "$each" && { printf '%s' "$each"; return 0; }
  done
  return 1
}

find_jdk_25 >/dev/null || from_debian temurin-25-jdk || from_debian openjdk-25-jdk-headless || true
jdk=$(find_jdk_25) || stop "a JDK 25 (for example Temurin 25 under /usr/lib/jvm); set JAVA_HOME if it lies elsewhere."

command -v mvn >/dev/null 2>&1 || from_debian maven || stop "Maven 3.8 or newer (on Debian: apt-get install maven)."
command -v openssl >/dev/null 2>&1 || from_debian openssl || stop "openssl, which makes the test pages' certificate (on Debian: apt-get install openssl)."
node_is_new() { command -v node >/dev/null 2>&1 && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]; }
node_is_new || stop "Node 20 or newer, with npm."
command -v npm >/dev/null 2>&1 || stop "npm, which comes with Node 20."

# For the native executable: a C compiler and zlib's header, and, without an installed GraalVM, what assembling one needs.
# Without them the service runs on the JVM, so that their lack is only told; the build says it too.
if ! command -v native-image >/dev/null 2>&1 && [ -z "${GRAALVM_HOME:-}" ] && [ "$(uname -sm)" = "Linux x86_64" ]; then
  command -v gcc >/dev/null 2>&1 || from_debian gcc || true
  command -v ar >/dev/null 2>&1 || from_debian binutils || true
  command -v xz >/dev/null 2>&1 || from_debian xz-utils || true
fi
if command -v gcc >/dev/null 2>&1; then
  echo '#include <stdlib.h>' | gcc -E - >/dev/null 2>&1 || from_debian libc6-dev || true
  echo '#include <zlib.h>' | gcc -E - >/dev/null 2>&1 || from_debian zlib1g-dev ||
    say "Without zlib's header (on Debian, as root: apt-get install zlib1g-dev) there is no native executable; the service runs on the JVM."
elif [ "$(uname -s)" = Linux ]; then
  say "Without a C compiler (on Debian, as root: apt-get install gcc libc6-dev zlib1g-dev) there is no native executable; the service runs on the JVM."
fi

# What some tests look with; who lacks them is told by these tests.
if [ "$(uname -s)" = Linux ]; then
  command -v strace >/dev/null 2>&1 || from_debian strace || true
  command -v unzip >/dev/null 2>&1 || from_debian unzip || true
fi

find_chromium >/dev/null || from_debian chromium || stop "Chromium (on Debian, as root: apt-get install --no-install-recommends chromium)."
CHROMIUM=$(find_chromium) || stop "Chromium; set CHROMIUM to its executable if it lies elsewhere."
export CHROMIUM

# What the build made: a native executable, or a script around the JVM.
kind() {
  case "$(head -c 2 native-service/target/chaperone 2>/dev/null)" in '#!') printf JVM ;; '') printf none ;; *) printf native ;; esac
}
