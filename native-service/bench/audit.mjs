#!/usr/bin/env node
// The look into the past at size: an invented export is looked through once whole and once killed half-way and gone on with.
//   node native-service/bench/audit.mjs [--posts 1000000] [--rules 500] [--clients 10000] [--export facebook] [--command FILE]
// Wants the classes of the tests (mvn test-compile) and the command (mvn package). Prints one Markdown table: posts a second of
// the clock and of the processors' own time (on a machine that does other things beside it only the latter says anything),
// peak memory, and whether both ways found the same.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findJava } from "./java.mjs";
import { csv } from "./roster.mjs";

const { values: asked } = parseArgs({ options: {
  posts: { type: "string", default: "1000000" }, rules: { type: "string", default: "500" }, clients: { type: "string", default: "10000" },
  export: { type: "string", default: "facebook" }, command: { type: "string" },
} });
const root = join(import.meta.dirname, "../..");
const service = join(root, "native-service/target");
const command = asked.command ?? join(service, "chaperone");
const work = mkdtempSync(join(tmpdir(), "chaperone-audit-"));
const TICKS = 100; // of /proc, a second, on every Linux there is
try {
  const java = findJava() ?? "java";
  const classes = [join(service, "test-classes"), join(service, "classes"), join(root, "rules-engine/target/test-classes"),
    join(root, "rules-engine/target/classes"), ...readdirSync(join(service, "lib")).map((jar) => join(service, "lib", jar))].join(":");
  const run = (...args) => execFileSync(java, ["-cp", classes, ...args], { stdio: ["ignore", "pipe", "ignore"] }).toString().trim();
  writeFileSync(join(work, "clients.csv"), csv(Number(asked.clients)));
  const pack = run("dev.chaperone.rules.bench.ManyRules", work, asked.rules);
  const archive = run("dev.chaperone.service.archive.Export", asked.export, asked.posts, work);
  const args = ["audit", archive, "--format", "jsonl", "--roster", join(work, "clients.csv"), "--packs", `on-rmt,${pack}`, "--progress"];
  console.error(`${archive}: ${Math.round(statSync(archive).size / 2 ** 20)} MB`);
  const whole = await look([...args, "--report", join(work, "whole.jsonl")], "whole");
  const killed = await look([...args, "--report", join(work, "again.jsonl")], "killed", 50);
  const again = await look([...args, "--report", join(work, "again.jsonl")], "again");
  const same = await hash(join(work, "whole.jsonl")) === await hash(join(work, "again.jsonl"));
  const lines = readFileSync(join(work, "whole.jsonl")).reduce((n, b) => n + (b === 10 ? 1 : 0), 0);
  console.log(`${asked.posts} posts (${asked.export}), ${asked.rules} rules, ${asked.clients} clients, ${cpus().length} × ${cpus()[0]?.model}; ${lines} flagged\n`);
  console.log("| run | posts reviewed | s | posts/s | processor s | posts/s of two processors' own time | peak MB |\n|---|---:|---:|---:|---:|---:|---:|");
  for (const [name, r] of [["whole", whole], ["killed half-way", killed], ["gone on with", again]]) {
    console.log(`| ${name} | ${r.posts} | ${r.seconds.toFixed(0)} | ${Math.round(r.posts / r.seconds)} | ${r.cpu.toFixed(0)} | ${Math.round(2 * r.posts / r.cpu)} | ${r.peak} |`);
  }
  console.log(`\nFound the same, line by line: ${same ? "yes" : "NO"}`);
  if (!same) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** @param until percent at which it is killed */
function look(args, name, until = 101) {
  mkdirSync(join(work, "home"), { recursive: true, mode: 0o700 });
  const start = process.hrtime.bigint();
  const child = spawn(command, args, { env: { ...process.env, CHAPERONE_HOME: join(work, "home") }, stdio: ["ignore", "pipe", "pipe"] });
  let peak = 0;
  let cpu = 0;
  let before = 0;
  let posts = 0;
  let dead = false;
  const looked = setInterval(() => {
    try {
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "latin1"))?.[1] ?? 0));
      const fields = readFileSync(`/proc/${child.pid}/stat`, "latin1").split(") ")[1].split(" ");
      cpu = (Number(fields[11]) + Number(fields[12])) / TICKS;
    } catch { /* it has just ended */ }
  }, 50);
  let said = "";
  child.stderr.on("data", (bytes) => {
    const text = bytes.toString();
    said = (said + text).slice(-400);
    before = Number(/Going on after (\d+)/.exec(text)?.[1] ?? before);
    const [, percent, count] = /(\d+) %, (\d+) posts/.exec(text) ?? [];
    if (count) posts = Number(count);
    if (percent) process.stderr.write(`\r${name}: ${percent} %, ${count} posts   `);
    if (Number(percent) >= until && !dead) { dead = true; child.kill("SIGKILL"); }
  });
  child.stdout.on("data", (bytes) => { posts = Number(/^(\d+) posts,/.exec(bytes.toString())?.[1] ?? posts); });
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (code) => {
      clearInterval(looked);
      process.stderr.write("\n");
      if (!dead && code !== 1 && code !== 0) fail(new Error(`the command ended with ${code}: ${said}`));
      if (dead && existsSync(args.at(-1))) fail(new Error("it was too fast to be killed"));
      done({ posts: posts - before, seconds: Number(process.hrtime.bigint() - start) / 1e9, cpu, peak: Math.round(peak / 1024) });
    });
  });
}

function hash(file) {
  return new Promise((done, fail) => {
    const sum = createHash("sha256");
    createReadStream(file).on("data", (bytes) => sum.update(bytes)).on("end", () => done(sum.digest("hex"))).on("error", fail);
  });
}
