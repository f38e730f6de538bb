#!/usr/bin/env bash
# assemble.sh HOME: makes a folder with bin/native-image out of what the package registries hold, for machines that cannot
# download a GraalVM. See README.md beside this file. Linux x86-64; about 300 MB; a minute. Called by the build.
#   BASE_JDK  the JDK 25 to stand on            MVN  how Maven is called (default mvn)
# Whatever goes wrong, the last line says in one sentence what to do, and HOME is left as it was.
set -euo pipefail
die() { echo "assemble: $*"; exit 1; }
trap 'echo "assemble: a step of assembling the image builder failed (see above); an installed GraalVM 25 in GRAALVM_HOME does without."' ERR

target=${1:?usage: assemble.sh HOME}
kit=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=$(sed -n 's:.*<graalvm>\(.*\)</graalvm>.*:\1:p' "$kit/builder-jars.xml")
mvn=${MVN:-mvn}
cache=$(dirname "$target"); mkdir -p "$cache"

# ---- what is needed ----------------------------------------------------------------------------------------------------
[ "$(uname -sm)" = "Linux x86_64" ] || die "an image builder can be assembled on Linux x86-64 only; elsewhere install GraalVM 25 and set GRAALVM_HOME."
missing=
for tool in gcc ar nm tar xz sha256sum; do command -v $tool >/dev/null || missing="$missing $tool"; done
[ -z "$missing" ] || die "assembling an image builder needs${missing} (on Debian: apt-get install gcc libc6-dev binutils tar xz-utils)."
echo '#include <zlib.h>' | gcc -E - >/dev/null 2>&1 || die "assembling an image builder needs zlib's header (on Debian: apt-get install zlib1g-dev libc6-dev)."
[ -x "${BASE_JDK:-}/bin/javac" ] || die "assembling an image builder needs BASE_JDK to name a JDK 25."
"$BASE_JDK/bin/java" --list-modules | grep -q '^jdk.internal.vm.ci@25' || die "the JDK in $BASE_JDK is no JDK 25 with JVMCI; Temurin 25 is one."

work=$(mktemp -d "$cache/assembling.XXXXXX")
trap 'rm -rf "$work"' EXIT
home=$work/home; builder=$home/lib/svm/builder; mkdir -p "$builder"

# ---- 1. the builder's own classes, through Maven, each checked against a pinned sum --------------------------------------
JAVA_HOME=$BASE_JDK $mvn -B -q -f "$kit/builder-jars.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
  -DexcludeTransitive=true -Dmdep.stripVersion=true -DoutputDirectory="$builder" \
  || die "Maven could not fetch the image builder's jars (54 MB); is there a network?"
(cd "$builder" && sha256sum --quiet --strict -c "$kit/builder-jars.sha256") || die "a jar of the image builder differs from its pinned sum in builder-jars.sha256."
echo "the builder's jars: $(ls "$builder" | wc -l), version $version"

# ---- 2. the C sources of the JDK's own libraries, from Debian's source package, checked against apt's signed index -------
sources=$(ls "$cache"/openjdk-25_*.orig.tar.xz 2>/dev/null | sort -V | tail -1 || true)
if [ -z "$sources" ]; then
  command -v apt-get >/dev/null || die "assembling an image builder needs the JDK's C sources, which apt-get would fetch; it is not here."
  key=/usr/share/keyrings/debian-archive-keyring.gpg
  [ -r $key ] || die "assembling an image builder needs Debian's archive key (apt-get install debian-archive-keyring)."
  # An apt of our own, for the release that has this JDK, at the site that the machine's own apt uses: its lists stay as they are.
  site=$(apt-get indextargets --format '$(REPO_URI)' | grep -m1 '/debian/$') || die "this machine's apt knows no Debian site, from which the JDK's C sources would come."
  mkdir -p "$work/apt/lists/partial" "$work/apt/cache/archives/partial"
  echo "deb-src [signed-by=$key] $site trixie main" > "$work/apt/sources.list"
  apt=(-o Dir::Etc::sourcelist="$work/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists="$work/apt/lists"
       -o Dir::Cache="$work/apt/cache" -o APT::Sandbox::User="$(id -un)")
  apt-get "${apt[@]}" -qq update || die "apt could not read Debian's index for the JDK's C sources; is there a network?"
  # Some mirrors lack the small files beside the tarball, at which apt complains after having fetched it; the sum decides.
  (cd "$work" && apt-get "${apt[@]}" -qq --download-only --tar-only source openjdk-25) || true
  sum=$(apt-cache "${apt[@]}" showsrc openjdk-25 | sed -n '/^Checksums-Sha256/,/^[A-Z]/s/^ \([0-9a-f]*\) [0-9]* \(.*\.orig\.tar\.xz\)$/\1  \2/p' | tail -1)
  [ -n "$sum" ] || die "Debian's index has no openjdk-25 source package."
  (cd "$work" && echo "$sum" | sha256sum --quiet --strict -c -) || die "the JDK's C sources (74 MB) could not be fetched, or differ from Debian's signed index."
  mv "$work"/openjdk-25_*.orig.tar.xz "$cache/"
  sources=$(ls "$cache"/openjdk-25_*.orig.tar.xz | sort -V | tail -1)
fi
mkdir "$work/src"
parts=('*/src/hotspot/share/include/*' '*/src/hotspot/os/posix/include/*')
for part in java.base/share java.base/unix java.base/linux 'jdk.net/*' 'java.prefs/*' 'java.management/*' 'jdk.management/*'; do parts+=("*/src/$part/native/*"); done
tar -xf "$sources" -C "$work/src" --strip-components=1 --wildcards "${parts[@]}" || die "the JDK's C sources in $sources are damaged; delete the file and build again."
echo "the JDK's C sources: $(basename "$sources")"

# ---- 3. a JDK, static libraries of its C sources, and small C pieces of our own ------------------------------------------
tar -C "$BASE_JDK" --exclude=./lib/src.zip --exclude=./man --exclude=./demo --exclude=./jmods -cf - . | tar -C "$home" -xf -
"$kit/jdk-libraries.sh" "$home" "$work/src" "$work/objects"
"$kit/shims.sh" "$home" "$work/src" "$work/shims"

# ---- 4. the command -----------------------------------------------------------------------------------------------------
mkdir "$work/classes"
"$home/bin/javac" -d "$work/classes" "$kit/NativeImage.java"
"$home/bin/jar" --create --date=2026-01-01T00:00:00Z --file "$home/lib/svm/driver.jar" -C "$work/classes" .
cat > "$home/bin/native-image" <<LAUNCHER
#!/bin/sh
home=\$(dirname "\$(dirname "\$(readlink -f "\$0")")")
exec "\$home/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dgraal.home="\$home" -Dgraal.version=$version -cp "\$home/lib/svm/driver.jar" NativeImage "\$@"
LAUNCHER
chmod 755 "$home/bin/native-image"
"$home/bin/native-image" --version
rm -rf "$target"; mv "$home" "$target"
echo "done: $target, $(du -sm "$target" | cut -f1) MB"
