// The Java that all this is built with, which need not be the one that `java` means here.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export function findJava() {
  const homes = [process.env.JAVA25, process.env.JAVA_HOME, ...list("/usr/lib/jvm").map((d) => join("/usr/lib/jvm", d)),
    ...list("/Library/Java/JavaVirtualMachines").map((d) => join("/Library/Java/JavaVirtualMachines", d, "Contents/Home"))];
  for (const home of homes) {
    if (!home || !existsSync(join(home, "bin/java")) || !existsSync(join(home, "release"))) continue;
    if (/JAVA_VERSION="(2[5-9]|[3-9]\d)/.test(readFileSync(join(home, "release"), "utf8"))) return join(home, "bin/java");
  }
  return undefined;
}

export function list(folder) {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
