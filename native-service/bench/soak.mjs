#!/usr/bin/env node
// A long day at the service, compressed: reviews, a list taken in again and again, recognised requests, reconnects. Memory and latency over
// time as a Markdown table and a picture, so that a slow leak is seen before anybody's afternoon.
//   node native-service/bench/soak.mjs [--reviews 1000000] [--reconnect 50000] [--import 25000] [--clients 2000] [--svg FILE] [--check] [COMMAND ...]
// --check ends with 1 when the last quarter needs over 1.25 times the memory, or over 1.5 times the p50, of the second quarter.
import { cpus, tmpdir } from "node:os";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Host, hello, review } from "./host.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: {
  reviews: { type: "string", default: "1000000" }, reconnect: { type: "string", default: "50000" }, import: { type: "string", default: "25000" },
  clients: { type: "string", default: "2000" }, svg: { type: "string", default: fileURLToPath(new URL("../../target/soak.svg", import.meta.url)) },
  check: { type: "boolean", default: false },
} });
const [reviews, reconnect, taking, clients] = ["reviews", "reconnect", "import", "clients"].map((name) => Number(values[name]));
const usual = [fileURLToPath(new URL("../target/chaperone", import.meta.url)), "chrome-extension://abcdefghijklmnopabcdefghijklmnop/"];
const command = positionals.length > 0 ? positionals : usual;

const work = mkdtempSync(join(tmpdir(), "chaperone-soak-"));
const env = { ...process.env, CHAPERONE_HOME: join(work, "home") };
const texts = [
  "A long day at the clinic, and a good one. Tomorrow I am off, so it will be the garden, a book and nobody's shoulders but my own.",
  "My noon client walked in on crutches and walked out without, and I am still smiling about it all the way home.",
  "Given7 Family7 came in for a session today and her shoulder is a mess.",
  "Ma cliente de 14h est arrivée en boitant, elle vient de perdre son emploi à la caisse populaire.",
  "Leave us a review on Google, it helps!",
];
const list = (from) => `id,given,family,city\n${Array.from({ length: clients }, (_, i) => `C${(from + i) % (clients * 2)},Given${i},Family${i},Town${i % 50}`).join("\n")}\n`;

const WINDOWS = Math.min(50, Math.max(4, Math.floor(reviews / 500)));
const each = Math.floor(reviews / WINDOWS);
const windows = [];
let host = new Host(command, env);
let asked = 0, starts = 1, imports = 0, greeting = [];
const begun = Date.now();
try {
  await host.ask(hello);
  for (let w = 0; w < WINDOWS; w++) {
    const times = [];
    for (let i = 0; i < each; i++, asked++) {
      if (asked % taking === 0) {
        const { answer, code } = await host.ask({ verb: "clients", action: "import", csv: list(asked) });
        if (answer === "refused") throw new Error(`the list was refused: ${code}`);
        imports += 1;
      }
      if (asked > 0 && asked % reconnect === 0) {
        await host.end();
        host = new Host(command, env);
        const start = performance.now();
        await host.ask(hello);
        greeting.push(performance.now() - start);
        starts += 1;
      }
      if (asked % 50 === 0) await host.ask({ verb: "recognise", people: [{ key: "k", platform: "x", displayName: `Given${asked % clients} Family${asked % clients}`, handle: "h" }] });
      const begin = performance.now();
      const said = await host.ask(review(texts[asked % texts.length], asked), true);
      times.push((performance.now() - begin) * 1000);
      if (said.length < 40) throw new Error(`an answer of ${said.length} bytes`);
    }
    times.sort((a, b) => a - b);
    const memory = host.memory();
    windows.push({ reviews: asked, memory: memory?.now ?? NaN, p50: times[Math.floor(times.length / 2)], p99: times[Math.floor(times.length * 0.99)] });
    if (process.stderr.isTTY) process.stderr.write(`\r${asked} of ${reviews}`);
  }
} finally {
  await host.end();
  rmSync(work, { recursive: true, force: true });
}

const seconds = (Date.now() - begun) / 1000;
const quarter = (n) => windows.slice(Math.floor((n - 1) * WINDOWS / 4), Math.floor(n * WINDOWS / 4));
const mean = (rows, field) => rows.reduce((sum, row) => sum + row[field], 0) / rows.length;
const middle = (rows, field) => rows.map((row) => row[field]).sort((a, b) => a - b)[rows.length >> 1];
const figure = (value, digits = 0) => value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits });
console.log(`One run of soak.mjs on ${cpus().length} × ${cpus()[0].model.trim()}: ${figure(asked)} reviews, ${imports} lists of ${figure(clients)} taken in, ${starts} services one after another, ${figure(seconds)} s.\n`);
console.log("| quarter | memory, MB | p50, µs | p99, µs |\n|---|---:|---:|---:|");
for (const n of [1, 2, 3, 4]) console.log(`| ${n} | ${figure(mean(quarter(n), "memory"), 1)} | ${figure(mean(quarter(n), "p50"))} | ${figure(mean(quarter(n), "p99"))} |`);
mkdirSync(dirname(values.svg), { recursive: true });
writeFileSync(values.svg, picture());
console.log(`\nThe picture: ${values.svg}`);

const grown = mean(quarter(4), "memory") / mean(quarter(2), "memory"), slower = middle(quarter(4), "p50") / middle(quarter(2), "p50");
console.log(`Last quarter against the second: ${figure(grown, 2)} of the memory, ${figure(slower, 2)} of the p50.`);
if (values.check && (grown > 1.25 || slower > 1.5)) process.exit(1);

/** Two curves above each other; no library draws so little. */
function picture() {
  const width = 760, height = 150, left = 110, gap = 70;
  const curve = (field, name, unit, top, colour) => {
    const most = Math.max(...windows.map((row) => row[field])) * 1.1;
    const x = (row) => left + row.reviews / asked * (width - left - 20), y = (row) => top + height - row[field] / most * height;
    const path = windows.map((row, i) => `${i === 0 ? "M" : "L"}${x(row).toFixed(1)},${y(row).toFixed(1)}`).join("");
    return `<text x="${left}" y="${top - 12}" class="t">${name}</text><line x1="${left}" y1="${top + height}" x2="${width - 20}" y2="${top + height}" class="a"/>
<line x1="${left}" y1="${top}" x2="${left}" y2="${top + height}" class="a"/><text x="${left - 8}" y="${top + 10}" class="e">${figure(most)} ${unit}</text><text x="${left - 8}" y="${top + height}" class="e">0</text>
<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${3 * (height + gap) + 40}" role="img" aria-label="Memory and latency over ${asked} reviews">
<style>text{font:13px system-ui,sans-serif;fill:#333}.t{font-weight:600}.e{text-anchor:end}.a{stroke:#999}</style><rect width="100%" height="100%" fill="#fff"/>
${curve("memory", "Resident memory", "MB", 40, "#1b6e53")}${curve("p50", "A review, p50", "µs", 40 + height + gap, "#2b5d9b")}${curve("p99", "A review, p99", "µs", 40 + 2 * (height + gap), "#a4562a")}
<text x="${width - 20}" y="${3 * (height + gap) + 20}" class="e">${figure(asked)} reviews</text></svg>\n`;
}
