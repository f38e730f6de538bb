// One native-messaging host as a browser would have it: spawned, spoken to in frames, ended by closing its input.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export const hello = { verb: "hello", protocol: { min: 1, max: 1 }, version: "0.1.0", lang: "en" };

export function review(text, revision = 1) {
  return { verb: "review", draft: "d", revision, text, surface: "post", account: "unknown", lang: "en" };
}

export class Host {
  #child;
  #waiting = [];
  #held = Buffer.alloc(0);
  #id = 0;
  #ended;

  constructor(command, env) {
    this.#child = spawn(command[0], command.slice(1), { env, stdio: ["pipe", "pipe", "pipe"] });
    let errors = "";
    this.#child.stderr.on("data", (bytes) => (errors = (errors + bytes).slice(-2000)));
    this.#child.stdin.on("error", () => {});
    this.#child.stdout.on("data", (bytes) => this.#read(bytes));
    this.#ended = new Promise((done) => {
      const end = (why) => {
        for (const waiting of this.#waiting.splice(0)) waiting.fail(new Error(`the host ended (${why}): ${errors}`));
        done();
      };
      this.#child.on("error", (e) => end(e.message));
      this.#child.on("exit", (code, signal) => end(code ?? signal));
    });
  }

  get pid() {
    return this.#child.pid;
  }

  /** The next answer, as bytes when {@code raw}: a measured loop should not spend its time parsing. */
  ask(message, raw = false) {
    const body = Buffer.from(JSON.stringify({ id: ++this.#id, ...message }));
    const frame = Buffer.allocUnsafe(4 + body.length);
    frame.writeUInt32LE(body.length);
    body.copy(frame, 4);
    return new Promise((done, fail) => {
      this.#waiting.push({ done: (bytes) => done(raw ? bytes : JSON.parse(bytes)), fail });
      this.#child.stdin.write(frame);
    });
  }

  #read(bytes) {
    this.#held = this.#held.length ? Buffer.concat([this.#held, bytes]) : bytes;
    while (this.#held.length >= 4) {
      const end = 4 + this.#held.readUInt32LE();
      if (this.#held.length < end) return;
      const body = this.#held.subarray(4, end);
      this.#held = this.#held.subarray(end);
      this.#waiting.shift()?.done(body);
    }
  }

  /** Resident memory now and at its highest, in MB; null where the system does not tell. */
  memory() {
    try {
      const status = readFileSync(`/proc/${this.pid}/status`, "utf8");
      const mb = (field) => Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(status)[1]) / 1024;
      return { now: mb("VmRSS"), most: mb("VmHWM") };
    } catch {
      return null;
    }
  }

  async end(patience = 5000) {
    this.#child.stdin.end();
    const late = setTimeout(() => this.#child.kill("SIGKILL"), patience);
    await this.#ended;
    clearTimeout(late);
  }
}
