#!/usr/bin/env node
// The service beside what others would use for parts of its work, in one run: LanguageTool and Harper read the same drafts for grammar, a loop of
// Jaro-Winkler compares a name with every name of the list. They do other things than we do; the table says how long a person would wait.
//   node native-service/bench/peers.mjs [--clients 10000] [--drafts 100] [--rounds 3] [--json FILE] [COMMAND ...]
// Peers come from Maven and npm into target/peers; one that cannot be had is named and left out. In --json, what `.ci/bench check` compares.
import { execFileSync } from "node:child_process";
import { cpus, tmpdir } from "node:os";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Host, hello, review } from "./host.mjs";
import { csv, drafts, people } from "./roster.mjs";
import { findJava } from "./java.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: {
  clients: { type: "string", default: "10000" }, drafts: { type: "string", default: "100" }, rounds: { type: "string", default: "3" }, json: { type: "string" },
} });
const here = fileURLToPath(new URL(".", import.meta.url));
const scratch = join(here, "../../target/peers");
const usual = [join(here, "../target/chaperone"), "chrome-extension://abcdefghijklmnopabcdefghijklmnop/"];
const command = positionals.length > 0 ? positionals : usual;
const rounds = Number(values.rounds);
mkdirSync(scratch, { recursive: true });

const roster = people(Number(values.clients));
const texts = drafts(Number(values.drafts), 60, roster).map((text) => text.replaceAll("\n", " "));
const names = roster.map(({ given, family }) => `${given} ${family}`);
const [draftFile, nameFile] = [join(scratch, "drafts.txt"), join(scratch, "names.txt")];
writeFileSync(draftFile, `${texts.join("\n")}\n`);
writeFileSync(nameFile, `${names.join("\n")}\n`);

const rows = [];
const missing = [];
await ours();
peer("LanguageTool 6.8, all English rules, in process", "draft", () => java("languagetool"));
peer("Harper 2.10, WebAssembly in Node", "draft", harper);
peer(`Jaro-Winkler over ${names.length} names, in process`, "name", () => java("jaro-winkler"));

const base = Object.fromEntries(rows.filter(({ peer }) => peer === undefined).map((row) => [row.what, row]));
const figure = (value, digits = 0) => Number.isFinite(value) ? value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits }) : "";
console.log(`${cpus().length} × ${cpus()[0].model.trim()}; ${texts.length} drafts of 60 words, ${names.length} clients.\n`);
console.log("| what | who | p50, µs | p99, µs | memory, MB | p50 beside Chaperone |\n|---|---|---:|---:|---:|---:|");
for (const { what, who, p50, p99, memory } of rows) console.log(`| a ${what} | ${who} | ${figure(p50)} | ${figure(p99)} | ${figure(memory)} | ${figure(p50 / base[what].p50, 1)} |`);
for (const name of missing) console.error(`Not to be had here, and left out: ${name}.`);
if (values.json) {
  mkdirSync(dirname(values.json), { recursive: true });
  writeFileSync(values.json, JSON.stringify(Object.fromEntries(rows.filter(({ peer }) => peer).map(({ peer, what, p50 }) => [`${what} / ${peer}`, base[what].p50 / p50]))));
}

/** Over the pipe, as a browser has it: that costs us what in-process peers do not pay. */
async function ours() {
  const work = mkdtempSync(join(tmpdir(), "chaperone-peers-"));
  const host = new Host(command, { ...process.env, CHAPERONE_HOME: join(work, "home") });
  try {
    await host.ask(hello);
    await listTaken(host, await host.ask({ verb: "clients", action: "import", csv: csv(names.length) }));
    const asking = (name) => ({ verb: "recognise", people: [{ key: "k", platform: "x", displayName: name, handle: "" }] });
    for (const [what, asks] of [["draft", texts.map((text) => review(text))], ["name", names.slice(0, 200).map(asking)]]) {
      for (const ask of asks) await host.ask(ask, true);
      const times = [];
      for (let i = 0; i < asks.length * rounds; i++) {
        const begin = performance.now();
        await host.ask(asks[i % asks.length], true);
        times.push((performance.now() - begin) * 1000);
      }
      times.sort((a, b) => a - b);
      rows.push({ what, who: "**Chaperone**, the pipe included", p50: times[times.length >> 1], p99: times[Math.floor(times.length * 0.99)], memory: host.memory()?.most ?? NaN });
    }
  } finally {
    await host.end();
    rmSync(work, { recursive: true, force: true });
  }
}

/** A long list is read beside other work: until it is there, everybody is a stranger, and that is quickly said. */
async function listTaken(host, said) {
  while (said.answer === "intake" && ["reading", "keeping"].includes(said.phase)) {
    await new Promise((done) => setTimeout(done, 20));
    said = await host.ask({ verb: "clients", action: "progress" });
  }
  if (said.phase !== "done") throw new Error(`the list was not taken: ${said.code || said.phase}`);
}

function peer(who, what, run) {
  try {
    const [p50, p99, memory] = run().trim().split("\n").at(-1).split(" ").map(Number);
    rows.push({ what, who, p50, p99, memory, peer: who });
  } catch (trouble) {
    missing.push(`${who} (${String(trouble.message).split("\n")[0].slice(0, 120)})`);
  }
}

function java(which) {
  const list = join(scratch, "classpath.txt");
  if (!existsSync(list)) execFileSync("mvn", ["-q", "-B", "-f", join(here, "peers/pom.xml"), "dependency:build-classpath", `-Dmdep.outputFile=${list}`], { stdio: "pipe" });
  return execFileSync(findJava() ?? "java", ["-Xmx1g", "-cp", execFileSync("cat", [list], { encoding: "utf8" }).trim(), join(here, "peers/Peers.java"), which, draftFile, nameFile, String(rounds)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 600_000 });
}

function harper() {
  const folder = join(scratch, "harper");
  if (!existsSync(join(folder, "node_modules/harper.js"))) {
    mkdirSync(folder, { recursive: true });
    execFileSync("npm", ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "harper.js@2.10.0"], { stdio: "pipe" });
  }
  return execFileSync(process.execPath, [join(here, "peers/harper.mjs"), folder, draftFile, String(rounds)], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 600_000 });
}
