# Sourced by .ci/package --check: packs twice, then installs, asks and removes as a user and as a machine would.
scratch=$(mktemp -d)
installed=no signs=()
tidy() { :; }
trap 'tidy; rm -rf "$scratch"' EXIT
passed=0 failed=0
tell() { printf '%s %s\n' "$1" "$2"; }
try() { # what command...
  local what=$1; shift
  if "$@" >"$scratch/said" 2>&1; then passed=$((passed + 1)); tell ✓ "$what"
  else failed=$((failed + 1)); tell ✗ "$what"; sed 's/^/    /' "$scratch/said" | head -20; fi
}
is() { [ "$1" = "$2" ] || { printf 'is     %s\nwanted %s\n' "$1" "$2"; return 1; }; }
field() { node -e 'const o = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(process.argv[2].split(".").reduce((a, k) => a?.[k], o) ?? "")' "$1" "$2"; }
id=$(cat native-service/src/main/resources/dev/chaperone/service/browser/extension-id.txt)
base=chaperone-$version

# Starts what a host manifest names, as the browser would, and asks what a browser asks first.
greets() { # manifest
  node packaging/hello.mjs "$(field "$1" path)" "chrome-extension://$id/"
}
manifest() { # file family program
  is "$(field "$1" name)" dev.chaperone.host && is "$(field "$1" type)" stdio && is "$(field "$1" path)" "$3" || return 1
  case $2 in
    firefox) is "$(field "$1" allowed_extensions.0)" chaperone@chaperone.dev && is "$(field "$1" allowed_origins)" '' ;;
    *) is "$(field "$1" allowed_origins.0)" "chrome-extension://$id/" && is "$(field "$1" allowed_extensions)" '' ;;
  esac
}

# ---- nothing to pack ---------------------------------------------------------------------------------------------------
refuses() { # executable
  pack "$scratch/none" "$1" 2>"$scratch/why" && return 1
  cat "$scratch/why"; [ "$(wc -l < "$scratch/why")" = 1 ] && grep -q 'not be self-contained' "$scratch/why" && [ ! -e "$scratch/none" ]
}
if [ "$(head -c 2 "$executable")" = '#!' ]; then
  try "what was built here is a script around the JVM, and is refused in one sentence" refuses "$executable"
  sed 's/^package: //' "$scratch/why" >&2
  echo "$passed passed, $failed failed"; exit "$failed"
fi

# ---- twice the same ----------------------------------------------------------------------------------------------------
if ! pack "$scratch/one" "$executable" >/dev/null; then tell ✗ "nothing was packed"; echo "0 passed, 1 failed"; exit 1; fi
# The second time elsewhere: another clock zone, language, umask and age of the files.
mkdir "$scratch/moved"; cp "$executable" "$scratch/moved/made"
(umask 077; TZ=Pacific/Kiritimati LC_ALL=C LANG=fr_CA pack "$scratch/two" "$scratch/moved/made" >/dev/null)
same() { (cd "$scratch/one" && sha256sum -- *) > "$scratch/sums"; (cd "$scratch/two" && sha256sum -- *) | diff "$scratch/sums" -; }
try "made twice, the same bytes" same
try "the sums beside them are right" sh -c "cd '$scratch/one' && sha256sum --quiet --strict -c SHA256SUMS"
printf '#!/bin/sh\nexec java\n' > "$scratch/script"
try "a script around the JVM is refused in one sentence, and nothing is written" refuses "$scratch/script"

# ---- the archive, for one user with an empty home ------------------------------------------------------------------------
mkdir "$scratch/home" "$scratch/unpacked"
tar -xzf "$scratch/one/$base-linux-amd64.tar.gz" -C "$scratch/unpacked"
unpacked=$scratch/unpacked/$base-linux-amd64 home=$scratch/home
user() { env -i HOME="$home" PATH=/usr/bin:/bin "$@"; }
config=$home/.config
try "the archive holds the executable as it was built" cmp "$unpacked/chaperone" "$executable"
owners() { tar -tvzf "$scratch/one/$base-linux-amd64.tar.gz" | awk '{ print $2 }' | sort -u; }
try "everything in it belongs to root" sh -c "[ '$(owners)' = root/root ]"
try "install, in an empty home" user "$unpacked/install"
mv "$unpacked" "$scratch/aside"
try "Chromium knows it" manifest "$config/chromium/NativeMessagingHosts/dev.chaperone.host.json" chromium "$home/.local/lib/chaperone/chaperone"
for each in google-chrome microsoft-edge BraveSoftware/Brave-Browser vivaldi opera; do
  try "$each knows it" manifest "$config/$each/NativeMessagingHosts/dev.chaperone.host.json" chromium "$home/.local/lib/chaperone/chaperone"
done
try "Firefox knows it" manifest "$home/.mozilla/native-messaging-hosts/dev.chaperone.host.json" firefox "$home/.local/lib/chaperone/chaperone"
try "it answers hello, the archive being gone" greets "$config/chromium/NativeMessagingHosts/dev.chaperone.host.json"
try "the command is on the path" user "$home/.local/bin/chaperone" --version
listed() { (cd "$home" && find . -type f -o -type l | sort | xargs sha256sum 2>/dev/null); }
before=$(listed)
try "installed twice is installed once" user "$home/.local/lib/chaperone/install"
try "and nothing differs" is "$(listed)" "$before"
printf 'First name,Last name\nWilhelmina,Oakhurst\n' > "$scratch/list.csv"
try "a client list is taken" user "$home/.local/bin/chaperone" clients import "$scratch/list.csv"
# A newer one over an older, while a service runs and browsers go on starting others.
upgraded() {
  local manifest="$config/chromium/NativeMessagingHosts/dev.chaperone.host.json" misses=0 greeted=0 worker each
  mv "$scratch/aside" "$unpacked"; echo old > "$home/.local/lib/chaperone/only-in-the-older"
  mkfifo "$scratch/line"; (user "$home/.local/lib/chaperone/chaperone" "chrome-extension://$id/" < "$scratch/line" > "$scratch/spoken" 2>&1) & worker=$!
  exec 8> "$scratch/line"
  (for each in 1 2 3 4 5; do user "$unpacked/install" >/dev/null || exit 1; done) & local upgrading=$!
  while kill -0 "$upgrading" 2>/dev/null; do if greets "$manifest" >/dev/null 2>&1; then greeted=$((greeted + 1)); else misses=$((misses + 1)); fi; done
  wait "$upgrading" || { echo "install failed"; return 1; }
  kill -0 "$worker" || { echo "the running service ended"; return 1; }
  exec 8>&-; wait "$worker" || { echo "the running service ended badly"; return 1; }
  mv "$unpacked" "$scratch/aside"
  [ ! -e "$home/.local/lib/chaperone/only-in-the-older" ] || { echo "a file of the older one is left"; return 1; }
  [ "$greeted" -gt 0 ] && [ "$misses" = 0 ] || { echo "$greeted greeted, $misses found no program"; return 1; }
}
try "a newer one is put over it while a service runs, and every start meanwhile is answered" upgraded
try "uninstall" user "$home/.local/lib/chaperone/uninstall"
left() { (cd "$home" && find . -type f -o -type l | grep -v '^\./\.local/share/chaperone/'); }
try "only the user's data is left" is "$(left)" ''
try "and the data is left" sh -c "ls '$home/.local/share/chaperone/'*.sealed"

mv "$scratch/aside" "$unpacked"

# ---- licences --------------------------------------------------------------------------------------------------------------
licences=$unpacked/LICENSES
named() { sed -n 's/^    \([^ ]*\.\(txt\|md\)\)$/\1/p' "$licences/README.txt" | sort -u | while read -r each; do [ -s "$licences/$each" ] || { echo "missing: $each"; exit 1; }; done; }
try "every licence named is there" named
kept() { (cd "$licences" && find . -type f ! -name README.txt ! -name sbom.cdx.json | sed 's:^\./::' | sort) | while read -r each; do grep -qF "    $each" "$licences/README.txt" || [ "$each" = Apache-2.0.txt ] || { echo "not named: $each"; exit 1; }; done; }
try "every licence there is named" kept
for each in 'GNU General Public License' 'CLASSPATH' ; do try "the GPL's text has: $each" grep -qi "$each" "$licences/GPL-2.0-with-classpath-exception.txt"; done
try "the list for machines agrees" node packaging/sbom-check.mjs "$licences" "$executable" native-service/target/lib
try "the extension bundles nobody else's code" sh -c "[ -z \"$(field extension/package.json dependencies)\" ]"

# ---- the extension -----------------------------------------------------------------------------------------------------------
try "Firefox's manifest is one that Firefox takes" node packaging/firefox-check.mjs "$scratch/one/$base-firefox.xpi" "$scratch/one/$base-chromium.zip"
unzip -q -d "$scratch/chromium" "$scratch/one/$base-chromium.zip"
try "the zip is the unpacked folder" diff -r "$scratch/chromium" "$unpacked/extension/chromium"
# Mozilla's own linter, where npm can bring it; it is nothing that the project needs otherwise.
lint=$scratch/lint; mkdir "$lint"
if (cd "$lint" && timeout 300 npm install --prefix "$lint" --no-save --no-audit --no-fund --loglevel=silent addons-linter@10.13.0) >/dev/null 2>&1; then
  try "Mozilla's linter finds no error" "$lint/node_modules/.bin/addons-linter" --self-hosted "$scratch/one/$base-firefox.xpi"
else say "Mozilla's linter could not be fetched and was not asked."; fi
for each in "${FIREFOX:-}" firefox-esr firefox-developer-edition; do
  [ -n "$each" ] && command -v "$each" >/dev/null || continue
  mkdir "$scratch/firefox"
  try "a real Firefox takes the extension, which greets the service" node packaging/firefox-hello.mjs "$each" "$scratch/one/$base-firefox.xpi" "$unpacked/chaperone" "$scratch/firefox"
  break
done
[ -d "$scratch/firefox" ] || say "No Firefox that takes unsigned extensions is here (ESR, Developer Edition): its extension was not tried in it."

. packaging/check-debian.sh
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
