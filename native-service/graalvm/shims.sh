#!/usr/bin/env bash
# shims.sh HOME SOURCES WORK: the small C pieces that the image builder wants to link and that the registry does not hold;
# written by us (shims/), or generated here from the builder's own classes.
set -euo pipefail
kit=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd); home=$1 src=$2 work=$3
svm=$home/lib/svm/builder/svm.jar static=$home/lib/static/linux-amd64/glibc out=$home/lib/svm/clibraries/linux-amd64
mkdir -p "$work" "$out/include" "$home/lib/svm/builder/lib"
cp "$kit"/shims/include/*.h "$out/include/"

# What a CPU can do is a struct with one byte for each accessor of the builder's interface, in their order; it reads all three.
for pair in AMD64:amd64 AArch64:aarch64 RISCV64:riscv64; do
  class="com.oracle.svm.core.${pair#*:}.${pair%:*}LibCHelper\$CPUFeatures"
  { echo "/* from $class */"; echo 'typedef struct {'
    "$home/bin/javap" -cp "$svm" -p "$class" | sed -n 's/.*boolean \(f[A-Za-z0-9_]*\)();/  char \1;/p'
    echo '} CPUFeatures;'; } > "$out/include/${pair#*:}cpufeatures.h"
done

flags=(-std=gnu11 -O2 -fPIC -ffunction-sections -fdata-sections -Wall -Wno-unused-parameter -I"$out" -I"$home/include" -I"$home/include/linux"
  -I"$src/src/hotspot/share/include" -I"$src/src/hotspot/os/posix/include")
for each in libchelper svm_container libjvm; do gcc "${flags[@]}" -c "$kit/shims/$each.c" -o "$work/$each.o"; done

# Whatever else of the virtual machine the JDK's libraries mention says so and ends the program, should it ever be called.
nm -u "$static"/lib*.a | awk '$1 == "U" && $2 ~ /^(JVM_|jio_)/ { print $2 }' | sort -u > "$work/mentioned"
nm --defined-only "$work/libjvm.o" | awk '{ print $3 }' | sort -u > "$work/written"
{ echo '#include <stdio.h>'; echo '#include <stdlib.h>'
  comm -23 "$work/mentioned" "$work/written" | sed 's/.*/void &(void) { fputs("fatal: & is not in a native executable\\n", stderr); abort(); }/'; } > "$work/stubs.c"
gcc -O1 -fPIC -ffunction-sections -c "$work/stubs.c" -o "$work/stubs.o"

ar rcsD "$out/liblibchelper.a" "$work/libchelper.o"
ar rcsD "$out/libsvm_container.a" "$work/svm_container.o"
ar rcsD "$out/libjvm.a" "$work/libjvm.o" "$work/stubs.o"
gcc -O2 -fPIC -shared -I"$home/include" -I"$home/include/linux" "$kit/shims/reporterchelper.c" -o "$home/lib/svm/builder/lib/libreporterchelper.so"
echo "shims: $(comm -12 "$work/mentioned" "$work/written" | wc -l) of $(wc -l < "$work/mentioned") functions of the virtual machine written, the others end the program"
