/**
 * The line to the native host: one port, a `hello` first, an id and a time limit on every request (Chromium drops an
 * unreadable answer silently, so waiting for ever is always possible). A lost line is tried again a few times, further and
 * further apart, and then rests until somebody asks: a host that dies at once would otherwise be started for ever.
 */
import { isAnswer, PROTOCOL, type Answer, type Ask, type Lang, type Refused } from '../wire';
import { isRecord } from '../check';
import { stateOfDisconnect, type LineState } from './state';

/** The part of `chrome.runtime.Port` that is used, so that tests can hold the other end. */
export interface HostPort {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(heard: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(gone: () => void): void };
  readonly error?: { readonly message: string } | null;
}

export interface LineParts {
  connect(): HostPort;
  lastError(port: HostPort): string;
  version: string;
  lang(): Lang;
  changed(state: LineState): void;
}

// A service that starts cold on a busy machine was seen to take over ten seconds; giving up on it would only start another.
const HELLO_LIMIT = 30_000;
const ASK_LIMIT = 4_000;
const IMPORT_LIMIT = 60_000;
/** Asked by a person on our own page, who would rather wait than be told of a service that is only starting. */
const PATIENT: ReadonlySet<Ask['verb']> = new Set(['clients', 'doctor', 'audit', 'policy', 'checklists', 'record']);
const PAUSES = [300, 1_000, 3_000, 8_000] as const;
const STEADY = 30_000;
const HUNG_AFTER = 3;

type Waiting = { readonly done: (answer: Answer) => void; readonly timer: ReturnType<typeof setTimeout> };

export function refused(code: string, message = ''): Refused {
  return { id: 0, answer: 'refused', code, message };
}

export class Line {
  #port: HostPort | null = null;
  #state: LineState = { state: 'lost', detail: '', resting: true };
  #nextId = 1;
  readonly #waiting = new Map<number, Waiting>();
  #queue: { ask: Ask; done: (answer: Answer) => void }[] = [];
  #tries = 0;
  #readySince = 0;
  #timeouts = 0;
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly parts: LineParts) {}

  get state(): LineState {
    return this.#state;
  }

  /** Starts the line, or starts it anew when a person asks. */
  open(): void {
    if (this.#state.state === 'ready' || this.#state.state === 'connecting') return;
    this.#tries = 0;
    this.#dial();
  }

  /** Answers always: a line that cannot serve answers with a refusal that says so. */
  ask(ask: Ask): Promise<Answer> {
    if (this.#state.resting && this.#state.state !== 'ready') return Promise.resolve(refused(`line-${this.#state.state}`));
    return new Promise((done) => {
      if (this.#state.state === 'ready') this.#send(ask, done);
      else if (this.#queue.length < 50) this.#queue.push({ ask, done });
      else done(refused('line-busy'));
    });
  }

  #dial(): void {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
    this.#become({ state: 'connecting', detail: '', resting: false });
    let port: HostPort;
    try {
      port = this.parts.connect();
    } catch {
      this.#gone('lost');
      return;
    }
    this.#port = port;
    port.onMessage.addListener((message) => { if (this.#port === port) this.#hear(message); });
    port.onDisconnect.addListener(() => {
      const reason = stateOfDisconnect(this.parts.lastError(port));
      if (this.#port === port) this.#gone(reason);
    });
    this.#send({ verb: 'hello', protocol: PROTOCOL, version: this.parts.version, lang: this.parts.lang() },
      (answer) => { if (this.#port === port) this.#greeted(answer); });
  }

  #greeted(answer: Answer): void {
    if (answer.answer === 'hello' && answer.protocol >= PROTOCOL.min && answer.protocol <= PROTOCOL.max) {
      this.#readySince = Date.now();
      this.#timeouts = 0;
      this.#become({ state: 'ready', detail: answer.version, resting: false });
      const waiting = this.#queue;
      this.#queue = [];
      for (const { ask, done } of waiting) this.#send(ask, done);
      return;
    }
    if (answer.answer === 'refused' && (answer.code === 'update-extension' || answer.code === 'update-service')) {
      this.#end({ state: 'outdated', detail: answer.code === 'update-extension' ? 'extension' : 'service', resting: true });
      return;
    }
    if (answer.answer === 'hello') {
      this.#end({ state: 'outdated', detail: answer.protocol > PROTOCOL.max ? 'extension' : 'service', resting: true });
      return;
    }
    this.#hangUp();
    this.#gone('lost');
  }

  #send(ask: Ask, done: (answer: Answer) => void): void {
    const port = this.#port;
    if (port === null) { done(refused('line-lost')); return; }
    const id = this.#nextId++;
    const limit = ask.verb === 'hello' ? HELLO_LIMIT : PATIENT.has(ask.verb) ? IMPORT_LIMIT : ASK_LIMIT;
    const timer = setTimeout(() => this.#late(id), limit);
    this.#waiting.set(id, { done, timer });
    try {
      port.postMessage({ id, ...ask });
    } catch {
      this.#hangUp();
      this.#gone('lost');
    }
  }

  #hear(message: unknown): void {
    const id = isRecord(message) && typeof message['id'] === 'number' ? message['id'] : -1;
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(id);
    this.#timeouts = 0;
    waiting.done(isAnswer(message) ? message : refused('bad-answer'));
  }

  #late(id: number): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    this.#timeouts += 1;
    waiting.done(refused('timed-out'));
    if (this.#timeouts >= HUNG_AFTER && this.#state.state === 'ready') {
      this.#hangUp();
      this.#gone('lost');
    }
  }

  #gone(reason: 'missing' | 'forbidden' | 'lost'): void {
    this.#port = null;
    if (reason !== 'lost') { this.#end({ state: reason, detail: '', resting: true }); return; }
    if (this.#state.state === 'ready' && Date.now() - this.#readySince > STEADY) this.#tries = 0;
    const pause = PAUSES[this.#tries];
    this.#tries += 1;
    if (pause === undefined) { this.#end({ state: 'lost', detail: '', resting: true }); return; }
    this.#become({ state: 'lost', detail: '', resting: false });
    this.#refuseAll('line-lost');
    this.#retry = setTimeout(() => this.#dial(), pause);
  }

  #end(state: LineState): void {
    this.#hangUp();
    this.#become(state);
    this.#refuseAll(`line-${state.state}`);
    for (const { done } of this.#queue.splice(0)) done(refused(`line-${state.state}`));
  }

  #hangUp(): void {
    const port = this.#port;
    this.#port = null;
    port?.disconnect();
  }

  #refuseAll(code: string): void {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { done, timer } of all) { clearTimeout(timer); done(refused(code)); }
  }

  #become(state: LineState): void {
    this.#state = state;
    this.parts.changed(state);
  }
}
