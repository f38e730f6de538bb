#!/usr/bin/env node
// Start-up, memory and answers of the service, beside the JVM and beside a C host that only echoes, all in one run.
//   node native-service/bench/bench.mjs [--runs 20] [--clients 10000] [--reviews 10000] [--native FILE]
// Prints one Markdown table. The variants take turns, so that a busy moment of the machine falls on all of them.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Host, hello, review } from "./host.mjs";
import { csv, drafts, people } from "./roster.mjs";
import { variants } from "./variants.mjs";

const { values: asked } = parseArgs({ options: {
  runs: { type: "string", default: "20" }, clients: { type: "string", default: "10000" },
  reviews: { type: "string", default: "10000" }, native: { type: "string" },
} });
const RUNS = Number(asked.runs);
const REVIEWS = Number(asked.reviews);
const ROUNDS = 5;
const FIRST = review("Ran into a client of mine at the market today, she was on crutches.");

const work = mkdtempSync(join(tmpdir(), "chaperone-bench-"));
const env = { ...process.env, CHAPERONE_HOME: join(work, "home") };
try {
  const all = await variants(work, asked.native);
  const there = all.filter((v) => v.command);
  const count = Number(asked.clients);
  const importer = there.find((v) => v.name === "JVM") ?? there.find((v) => v.speaks);
  if (!importer) throw new Error("No form of the service is here to be measured: build first.");
  mkdirSync(env.CHAPERONE_HOME, { recursive: true, mode: 0o700 });
  writeFileSync(join(work, "clients.csv"), csv(count));
  execFileSync(importer.command[0], [...importer.command.slice(1, -1), "clients", "import", join(work, "clients.csv")], { env });
  const roster = people(count);
  const texts = { 60: drafts(500, 60, roster), 400: drafts(500, 400, roster) };

  const found = new Map(there.map((v) => [v, { hello: [], verdict: [], both: [], 60: [], 400: [] }]));
  for (const v of there) await spawned(v, null);
  for (let run = 0; run < RUNS; run++) for (const v of there) await spawned(v, found.get(v));
  await steady(there, found, texts);
  print(all, found, count);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function ms(since) {
  return Number(process.hrtime.bigint() - since) / 1e6;
}

/** One start as a browser makes it: greeting and first draft each at once, one after the other. */
async function spawned(v, into) {
  const start = process.hrtime.bigint();
  const host = new Host(v.command, env);
  await host.ask(hello, true);
  const greeted = ms(start);
  const answer = await host.ask(FIRST, true);
  const judged = ms(start);
  await host.end();
  if (v.speaks) {
    const told = JSON.parse(answer);
    if (told.answer !== "verdict" || told.findings.length === 0) throw new Error(`${v.name} did not judge: ${answer}`);
  }
  into?.hello.push(greeted);
  into?.verdict.push(judged);
}

/** One long session each, taking turns by the block; memory is read when all reviews are done. */
async function steady(there, found, texts) {
  const hosts = new Map();
  for (const v of there) {
    const host = new Host(v.command, env);
    await host.ask(hello, true);
    hosts.set(v, host);
  }
  const block = Math.ceil(REVIEWS / 2 / (ROUNDS + 1));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const words of [60, 400]) {
      for (const v of there) {
        for (let i = 0; i < block; i++) {
          const message = review(texts[words][(round * block + i) % texts[words].length], i);
          const start = process.hrtime.bigint();
          await hosts.get(v).ask(message, true);
          // The first block warms up.
          if (round > 0) found.get(v)[words].push(ms(start));
        }
      }
    }
  }
  for (const v of there) {
    found.get(v).memory = hosts.get(v).memory();
    await hosts.get(v).end();
  }
}

function at(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function print(all, found, count) {
  const head = ["", "spawn → hello, ms", "spawn → first verdict, ms", `RSS after ${REVIEWS} reviews, MB`, "RSS at most, MB",
    "60 words p50 / p99, µs", "400 words p50 / p99, µs"];
  const lines = [head, head.map((_, i) => (i ? "---:" : "---"))];
  for (const v of all) {
    const f = found.get(v);
    if (!f) {
      lines.push([v.name, `missing: ${v.missing}`, "", "", "", "", ""]);
      continue;
    }
    const spread = (list) => `${at(list, 0.5).toFixed(1)} (${at(list, 0).toFixed(1)}–${at(list, 1).toFixed(1)})`;
    const pair = (list) => `${Math.round(at(list, 0.5) * 1000)} / ${Math.round(at(list, 0.99) * 1000)}`;
    lines.push([v.name, spread(f.hello), spread(f.verdict), f.memory ? f.memory.now.toFixed(1) : "not told",
      f.memory ? f.memory.most.toFixed(1) : "not told", pair(f[60]), pair(f[400])]);
  }
  console.log(lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n"));
  console.log(`\n${RUNS} starts each, taking turns: median (least–most). ${count} clients stored. ${ROUNDS} blocks of reviews each after`
    + ` one to warm up, seen from the other end of the pipe: the echo's row is what the pipe and this script cost. ${cpus().length}`
    + ` × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}.`);
}
