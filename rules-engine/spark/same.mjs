#!/usr/bin/env node
// Whether Spark finds what `chaperone audit` finds, and how long it takes with one and with two processors.
//   mvn -Pspark test-compile && mvn -DskipTests package && node rules-engine/spark/same.mjs [--posts 100000] [--command FILE]
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findJava } from "../../native-service/bench/java.mjs";

const { values: asked } = parseArgs({ options: { posts: { type: "string", default: "100000" }, command: { type: "string" } } });
const here = import.meta.dirname;
const root = join(here, "../..");
const service = join(root, "native-service/target");
const command = asked.command ?? join(service, "chaperone");
const work = mkdtempSync(join(tmpdir(), "spark-same-"));
try {
  const java = findJava() ?? "java";
  const opens = /<spark\.opens>([\s\S]*?)<\/spark\.opens>/.exec(readFileSync(join(here, "pom.xml"), "utf8"))[1].trim().split(/\s+/);
  execFileSync("mvn", ["-q", "-B", "-o", "-Pspark", "-pl", "rules-engine,rules-engine/spark", "-Dexec.skip=true", "compile", "dependency:build-classpath",
    `-Dmdep.outputFile=${join(work, "classpath")}`], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const spark = `${join(here, "target/classes")}:${readFileSync(join(work, "classpath"), "utf8").trim()}`;
  const tests = [join(service, "test-classes"), join(service, "classes"), ...readdirSync(join(service, "lib")).map((jar) => join(service, "lib", jar))].join(":");
  mkdirSync(join(work, "posts"));
  execFileSync(java, ["-cp", tests, "dev.chaperone.service.archive.Export", "jsonl", asked.posts, join(work, "posts")]);

  const times = {};
  const timed = (name, env, command) => {
    const start = process.hrtime.bigint();
    const run = spawnSync("bash", ["-c", 'TIMEFORMAT="%U %S"; time "$@"', "time", ...command], { env: { ...process.env, ...env }, encoding: "utf8" });
    // 1: the audit found something.
    if (run.status !== 0 && !(name === "audit" && run.status === 1)) throw new Error(`${name} ended with ${run.status}: ${run.stderr.slice(-600)}`);
    const [user, system] = run.stderr.trim().split("\n").at(-1).split(" ").map(Number);
    times[name] = { seconds: Number(process.hrtime.bigint() - start) / 1e9, cpu: user + system };
  };
  timed("audit", { CHAPERONE_HOME: join(work, "home") }, [command, "audit", join(work, "posts/jsonl.jsonl"), "--format", "jsonl", "--report", join(work, "audit.jsonl"),
    "--packs", "on-rmt"]);
  for (const n of [1, 2]) timed(`spark local[${n}]`, {}, [java, ...opens, `-Dspark.master=local[${n}]`, "-Dspark.ui.enabled=false",
    "-Dspark.driver.host=127.0.0.1", "-Dspark.driver.bindAddress=127.0.0.1", "-Dspark.log.level=ERROR", "-Dspark.sql.files.maxPartitionBytes=4194304",
    "-cp", spark, "dev.chaperone.rules.spark.AuditJob", "jsonl", join(work, "posts"), join(work, `out${n}`), "on-rmt"]);

  const lines = (file) => readFileSync(file, "utf8").trim().split("\n").filter(Boolean).map((line) => JSON.parse(line));
  const found = (all) => new Map(all.map(({ id, findings }) => [id, findings.map((f) => [f.category, f.severity, f.start, f.end, f.rule].join(" ")).join("; ")]));
  const audit = found(lines(join(work, "audit.jsonl")));
  let differ = 0;
  for (const n of [1, 2]) {
    const parts = readdirSync(join(work, `out${n}`)).filter((name) => name.endsWith(".json")).flatMap((name) => lines(join(work, `out${n}`, name)));
    const theirs = found(parts);
    if (parts.length !== theirs.size) differ += parts.length - theirs.size;
    for (const id of new Set([...audit.keys(), ...theirs.keys()])) if (audit.get(id) !== theirs.get(id)) differ += 1;
  }
  console.log(`${asked.posts} posts, ${audit.size} flagged; different: ${differ}`);
  for (const [name, { seconds, cpu }] of Object.entries(times)) {
    console.log(`${name}: ${seconds.toFixed(1)} s with its start, ${Math.round(Number(asked.posts) / seconds)} posts/s; ${cpu.toFixed(1)} s of processors' time`);
  }
  if (differ > 0) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
