// The same service in its forms, and the echo beside them. What cannot be had here is named with the reason.
import { execFileSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Host, hello, review } from "./host.mjs";
import { findJava, list } from "./java.mjs";

const SERVICE = fileURLToPath(new URL("..", import.meta.url));
const TARGET = join(SERVICE, "target");
/** A browser passes its extension's origin, and no verb. */
const BROWSER = "chrome-extension://abcdefghijklmnopabcdefghijklmnop/";
const FLAGS = ["-XX:+DisplayVMOutputToStderr", "-Xlog:disable", "-XX:+UseSerialGC", "-Xmx256m"];

/** @returns {Promise<{name: string, command?: string[], missing?: string, speaks: boolean}[]>} */
export async function variants(work, executable = join(TARGET, "chaperone")) {
  const java = findJava();
  const classPath = java && jars();
  const jvm = classPath && [java, ...FLAGS, "-cp", classPath, "dev.chaperone.service.Main", BROWSER];
  const noJvm = java ? "the service's jars are not in target/: build first" : "no JDK 25 found; set JAVA_HOME";
  const aot = jvm && (await rehearsed(work, java, classPath));
  return [
    isMachineCode(executable) ? { name: "native executable", command: [executable, BROWSER], speaks: true }
      : { name: "native executable", missing: `${executable} is ${existsSync(executable) ? "a script" : "not there"}`, speaks: true },
    jvm ? { name: "JVM", command: jvm, speaks: true } : { name: "JVM", missing: noJvm, speaks: true },
    aot ? { name: "JVM + AOT cache", command: aot, speaks: true }
      : { name: "JVM + AOT cache", missing: jvm ? "the rehearsal failed" : noJvm, speaks: true },
    { ...echo(work), name: "C echo", speaks: false },
  ];
}

function jars() {
  const own = list(TARGET).filter((f) => /^native-service-[\d.]+\.jar$/.test(f)).map((f) => join(TARGET, f));
  const lib = list(join(TARGET, "lib")).filter((f) => f.endsWith(".jar")).map((f) => join(TARGET, "lib", f));
  return own.length && lib.length ? [...own, ...lib].join(":") : undefined;
}

/** A cache of our own, made from exactly these jars, so that it is never an old one. */
async function rehearsed(work, java, classPath) {
  const cache = join(work, "service.aot");
  const main = ["-cp", classPath, "dev.chaperone.service.Main", BROWSER];
  const home = join(work, "rehearsal");
  mkdirSync(home, { recursive: true });
  const host = new Host([java, ...FLAGS, `-XX:AOTCacheOutput=${cache}`, ...main], { ...process.env, CHAPERONE_HOME: home });
  try {
    await host.ask(hello);
    for (let i = 0; i < 20; i++) await host.ask(review("A client of mine came in on crutches today. Merci à ma cliente de neuf heures!"));
    await host.end(60_000);
  } catch {
    return undefined;
  }
  return existsSync(cache) ? [java, ...FLAGS, `-XX:AOTCache=${cache}`, ...main] : undefined;
}

function isMachineCode(file) {
  if (!existsSync(file)) return false;
  const head = Buffer.alloc(4);
  const fd = openSync(file, "r");
  readSync(fd, head, 0, 4, 0);
  closeSync(fd);
  return ["7f454c46", "cffaedfe"].includes(head.toString("hex")) || head.toString("latin1", 0, 2) === "MZ";
}

function echo(work) {
  const binary = join(work, "echo");
  const source = fileURLToPath(new URL("echo.c", import.meta.url));
  for (const compiler of [process.env.CC, "gcc", "cc", "clang"]) {
    if (!compiler) continue;
    try {
      execFileSync(compiler, ["-O2", "-o", binary, source], { stdio: "ignore" });
      return { command: [binary] };
    } catch {
      // The next one, or none.
    }
  }
  return { missing: "no C compiler found; set CC" };
}
