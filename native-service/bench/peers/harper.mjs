// Harper in a process of its own: FOLDER DRAFTS ROUNDS, and out comes "p50 p99 memory", in microseconds and MB.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, drafts, rounds] = process.argv.slice(2);
const from = (part) => import(pathToFileURL(join(folder, "node_modules/harper.js/dist", part)).href);
const { LocalLinter } = await from("index.js");
const { binaryInlined } = await from("binaryInlined.js");
const linter = new LocalLinter({ binary: binaryInlined });
await linter.setup();
const texts = readFileSync(drafts, "utf8").trimEnd().split("\n");
for (const text of texts) await linter.lint(text);
const times = [];
for (let i = 0; i < texts.length * Number(rounds); i++) {
  const begin = performance.now();
  await linter.lint(texts[i % texts.length]);
  times.push((performance.now() - begin) * 1000);
}
times.sort((a, b) => a - b);
console.log(`${times[times.length >> 1].toFixed(1)} ${times[Math.floor(times.length * 0.99)].toFixed(1)} ${(process.resourceUsage().maxRSS / 1024).toFixed(1)}`);
process.exit(0);
