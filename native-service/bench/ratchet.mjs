// Holds the ratios of measured tables against a list: RATIOS TABLES. Times differ between machines, ratios of one run hardly.
// It ends with 1 where one is worse than what is held; whether the aim is reached is only told.
import { readFileSync } from "node:fs";

const [ratios, tables] = process.argv.slice(2);
const rows = readFileSync(tables, "utf8").split("\n").filter((line) => line.startsWith("|")).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
// Our own table has "p50 beside" before "p99 beside"; the one of peers has it last.
const ratio = (row) => Number(row.length === 5 ? row[3] : row.at(-1));
let bad = 0;
for (const line of readFileSync(ratios, "utf8").split("\n")) {
  if (line === "" || line.startsWith("#")) continue;
  const [name, kind, held, aim] = line.split("\t");
  const row = rows.find((cells) => cells[0] === name || cells[1]?.startsWith(name));
  if (row === undefined) {
    // A peer that a registry did not give is no fault of the speed; a row of our own that is gone is one.
    const peer = /^(LanguageTool|Harper|Jaro)/.test(name);
    console.log(`${peer ? "–" : "✗"} ${name}: not measured`);
    if (!peer) bad += 1;
    continue;
  }
  const value = ratio(row);
  const within = (bound) => (kind === "most" ? value <= Number(bound) : value >= Number(bound));
  if (!within(held)) bad += 1;
  const words = kind === "most" ? "at most" : "at least";
  console.log(`${within(held) ? "✓" : "✗"} ${name}: ${value}, ${words} ${held} is held; the aim, ${words} ${aim}, is ${within(aim) ? "" : "not "}reached`);
}
process.exit(bad === 0 ? 0 : 1);
