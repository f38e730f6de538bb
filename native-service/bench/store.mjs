#!/usr/bin/env node
// How long an import takes and how soon a list of ten thousand or a million clients is open.
//   node native-service/bench/store.mjs [--runs 7] [--import 100000] [--sizes 10000,1000000] [--command FILE]
// The command is native-service/target/chaperone unless another is named. "Opened" is from the sealed file to all its clients in memory:
// the time of a command that reads the list and looks for a ref that nobody has, less the same command's with an empty list.
// "Answering" is a service from its start to its first status, rules and indexes included. Empty and full take turns.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Host, hello } from "./host.mjs";
import { csv } from "./roster.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { values: asked } = parseArgs({ options: {
  runs: { type: "string", default: "7" }, import: { type: "string", default: "100000" },
  sizes: { type: "string", default: "10000,1000000" }, command: { type: "string", default: join(here, "../target/chaperone") },
} });
if (!existsSync(asked.command)) throw new Error(`There is no ${asked.command}: build first.`);
const work = mkdtempSync(join(tmpdir(), "chaperone-store-"));
try {
  const rows = Number(asked.import);
  const file = listed(rows);
  const imported = [1, 2, 3].map((n) => run(join(work, `import-${n}`), "clients", "import", file));
  console.log(`| what (${cpus().length} × ${cpus()[0].model.trim()}) | median | least to most | aim |\n|---|---:|---:|---:|`);
  row(`import of ${rows.toLocaleString("en")} rows`, imported, "20,000 ms");
  const empty = join(work, "empty");
  run(empty, "clients", "wipe", "--yes");
  for (const size of asked.sizes.split(",").map(Number)) {
    const home = join(work, `list-${size}`);
    run(home, "clients", "import", listed(size));
    const [opened, answering, bare] = [[], [], []];
    for (let n = 0; n < Number(asked.runs); n++) {
      const nothing = run(empty, "clients", "remove", "nobody", "--yes");
      opened.push(run(home, "clients", "remove", "nobody", "--yes") - nothing);
      bare.push(await status(empty));
      answering.push(await status(home));
    }
    const name = size.toLocaleString("en");
    row(`list of ${name} opened`, opened, size <= 10_000 ? "25 ms" : "1,500 ms");
    row(`service answering with ${name}`, answering, "");
    row("the same with no list", bare, "");
    console.log(`| sealed file of ${name} | ${(statSync(join(home, "clients.sealed")).size / 1e6).toFixed(1)} MB | | |`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function listed(count) {
  const file = join(work, `${count}.csv`);
  if (!existsSync(file)) writeFileSync(file, csv(count));
  return file;
}

function run(home, ...args) {
  const start = process.hrtime.bigint();
  const { status: code, stderr } = spawnSync(asked.command, args, { env: { ...process.env, CHAPERONE_HOME: home } });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (code !== 0 && !String(stderr).includes("no-such-client")) throw new Error(`${args.join(" ")}: ${stderr}`);
  return took;
}

async function status(home) {
  const start = process.hrtime.bigint();
  const host = new Host([asked.command, "chrome-extension://bench/"], { ...process.env, CHAPERONE_HOME: home });
  await host.ask(hello, true);
  const { answer } = await host.ask({ verb: "status" });
  if (answer !== "status") throw new Error(`answered ${answer}`);
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  await host.end(60_000);
  return took;
}

function row(what, times, aim) {
  const sorted = [...times].sort((a, b) => a - b);
  const ms = (n) => `${n.toLocaleString("en", { maximumFractionDigits: 1 })} ms`;
  console.log(`| ${what} | ${ms(sorted[sorted.length >> 1])} | ${ms(sorted[0])} to ${ms(sorted.at(-1))} | ${aim} |`);
}
