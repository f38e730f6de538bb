#!/usr/bin/env node
// Watches one whole session of the service from the system's side: it may open no socket, and write nowhere but in its own
// folder. Greets, reviews, recognises, reminds, settles, imports and lists clients, asks for the status, and leaves.
//   node native-service/bench/quiet-check.mjs [COMMAND ...]      (else native-service/target/chaperone, as a browser starts it)
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Host, hello, review } from "./host.mjs";

/** Where a process must be able to write: the pipes it was given and the system's own devices. */
const NOWHERE = /^(\/dev\/(null|zero|u?random|tty)|\/proc\/self\/(fd\/|coredump_filter|oom_score_adj|task\/))/;
const WRITES = /O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)/;
const SOCKETS = /^(socket|connect|bind|listen|accept4?|sendto|sendmsg|recvfrom|recvmsg|socketpair)$/;
const CHANGES = /^(mkdir|rmdir|rename|unlink|link|symlink|truncate|mknod|creat|chmod|chown)/;

const SESSION = [
  hello,
  { verb: "status" },
  review("Ran into a client of mine at the market today, she was on crutches."),
  { verb: "recognise", lang: "en", account: "personal", direction: "incoming",
    people: [{ key: "k", platform: "facebook", displayName: "Wilhelmina Oakhurst", handle: "w.oakhurst", bio: "", location: "Guelph" }] },
  { verb: "reminders", lang: "fr", host: "www.example.ca", path: "/", signs: ["schema-review", "google-reviews"] },
  { verb: "settle", what: "reminder", key: "schema-review", host: "www.example.ca", decision: "snooze" },
  { verb: "settle", what: "request", platform: "facebook", handle: "w.oakhurst", decision: "not-client" },
  { verb: "settle", what: "wording", rule: "some-rule", text: "some words", decision: "ignore" },
  { verb: "clients", action: "import", csv: "id,given,family,city\nW,Wilhelmina,Oakhurst,Guelph\nG,Grace,Tremblay,Gatineau\n" },
  { verb: "clients", action: "list" },
  review("Wilhelmina Oakhurst came in on crutches today.", 2),
  { verb: "recognise", lang: "fr", account: "unknown", direction: "outgoing",
    people: [{ key: "k", platform: "instagram", displayName: "Grace Tremblay", handle: "gracet", bio: "", location: "Gatineau, QC" }] },
  { verb: "clients", action: "remove", ref: "G" },
  { verb: "status" },
];

if (process.platform !== "linux") stop(`This check reads Linux system calls; it does not run on ${process.platform}.`);
try {
  execFileSync("strace", ["-V"], { stdio: "ignore" });
} catch {
  stop("strace is missing: install it (on Debian and Ubuntu: apt-get install strace).");
}
const usual = [fileURLToPath(new URL("../target/chaperone", import.meta.url)), "chrome-extension://abcdefghijklmnopabcdefghijklmnop/"];
const command = process.argv.length > 2 ? process.argv.slice(2) : usual;
const work = mkdtempSync(join(tmpdir(), "chaperone-quiet-"));
const home = join(work, "home");
let faults = [];
try {
  await session();
  const calls = readdirSync(work).filter((f) => f.startsWith("trace.")).flatMap((f) => readFileSync(join(work, f), "utf8").split("\n"));
  faults = [...new Set(calls.map(fault).filter(Boolean))];
  const seen = calls.filter((line) => line.includes(home)).length;
  if (seen === 0) faults.push("the trace does not even show the service's own folder: it cannot be trusted");
  for (const f of faults) console.error(f);
  if (!faults.length) console.log(`Quiet: ${SESSION.length} messages answered, ${calls.length} system calls watched, no socket, nothing written but in its own folder.`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exit(faults.length ? 1 : 0);

async function session() {
  const host = new Host(["strace", "-ff", "-qq", "-s", "4096", "-e", "trace=%file,%network,%desc", "-e", "signal=none",
    "-o", join(work, "trace"), ...command], { ...process.env, CHAPERONE_HOME: home });
  for (const message of SESSION) {
    const answer = await host.ask(message);
    if (answer.answer === "refused") throw new Error(`${message.verb} was refused: ${answer.code} ${answer.message}`);
  }
  await host.end(30_000);
}

/** What is wrong with one call, or nothing. */
function fault(line) {
  const name = /^(\w+)\(/.exec(line)?.[1];
  if (!name) return undefined;
  if (SOCKETS.test(name)) return `a socket: ${line}`;
  const opened = /^open(?:at|at2)?\((?:AT_FDCWD, )?"([^"]*)", (.*)/.exec(line);
  if (opened && WRITES.test(opened[2].split(")")[0]) && !own(opened[1])) return `opened for writing: ${line}`;
  if (CHANGES.test(name) && !/ = -1 /.test(line)) {
    for (const [, path] of line.matchAll(/"([^"]*)"/g)) if (!own(path)) return `changed: ${line}`;
  }
  return undefined;
}

function own(path) {
  return NOWHERE.test(path) || resolve(path).startsWith(home);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(69);
}
