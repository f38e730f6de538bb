#!/usr/bin/env bash
# jdk-libraries.sh HOME SOURCES WORK: the JDK's own native libraries as static ones, compiled from its C sources with plain gcc,
# into HOME/lib/static. Of every library only what a program uses ends up in its executable.
set -euo pipefail
home=$1 src=$2 work=$3; out=$home/lib/static/linux-amd64/glibc
mkdir -p "$out" "$work/headers"
"$home/bin/java" "$(dirname "${BASH_SOURCE[0]}")/JniHeaders.java" "$work/headers" "$src" java.base jdk.net java.prefs java.management jdk.management

eval "$(sed -n 's/^JAVA_VERSION=/java=/p' "$home/release")"
IFS=. read -r feature interim update patch <<<"$java.0.0.0"; patch=${patch%%.*}
flags=(-std=gnu11 -O2 -fPIC -g0 -w -fno-strict-aliasing -fno-delete-null-pointer-checks -fno-omit-frame-pointer -ffunction-sections -fdata-sections
  -D_GNU_SOURCE -D_REENTRANT -D_LARGEFILE64_SOURCE -D_FILE_OFFSET_BITS=64 -DLINUX -DUNIX -DAMD64 -Damd64 '-DARCH="amd64"' '-DARCHPROPNAME="amd64"'
  -D_LP64=1 -D_LITTLE_ENDIAN -DNDEBUG -DRELEASE -DSTATIC_BUILD=1 -DUSE_MMAP
  -DVERSION_FEATURE="$feature" -DVERSION_INTERIM="$interim" -DVERSION_UPDATE="$update" -DVERSION_PATCH="$patch" -DVERSION_BUILD=0
  "-DVERSION_STRING=\"$java\"" "-DVERSION_SHORT=\"$java\"" -DVERSION_CLASSFILE_MAJOR=$((feature + 44)) -DVERSION_CLASSFILE_MINOR=0
  -I"$work/headers" -I"$home/include" -I"$src/src/hotspot/share/include" -I"$src/src/hotspot/os/posix/include"
  -I"$src/src/java.base/share/native/include" -I"$src/src/java.base/unix/native/include")
for lib in libjava libnet libnio libzip libnio/ch libnio/fs; do
  for system in share unix linux; do flags+=(-I"$src/src/java.base/$system/native/$lib"); done
done

library() { # name module
  local name=$1 folders=() includes=() system file
  for system in share unix linux; do
    [ -d "$src/src/$2/$system/native/lib$name" ] && folders+=("$src/src/$2/$system/native/lib$name")
  done
  for file in "${folders[@]}"; do includes+=(-I"$file"); done
  mkdir -p "$work/$name"
  # The system's zlib is linked, not the JDK's copy.
  find "${folders[@]}" -name '*.c' ! -path '*/zlib/*' -print0 | xargs -0 -n 4 -P "$(nproc)" \
    bash -c 'cd "$0" && exec gcc "$@"' "$work/$name" "${flags[@]}" "${includes[@]}" -DLIBRARY_NAME="$name" -c
  rm -f "$out/lib$name.a"; ar rcsD "$out/lib$name.a" "$work/$name"/*.o
  echo "lib$name.a: $(ls "$work/$name" | wc -l) objects"
}
library java java.base
library net java.base
library nio java.base
library zip java.base
library extnet jdk.net
library prefs java.prefs
library management java.management
library management_ext jdk.management
