import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isRecord } from '../src/check';
import { Line, type HostPort } from '../src/host/line';
import type { Ask } from '../src/wire';

class FakePort implements HostPort {
  readonly sent: Readonly<Record<string, unknown>>[] = [];
  closed = false;
  #heard: ((message: unknown) => void)[] = [];
  #gone: (() => void)[] = [];
  readonly onMessage = { addListener: (heard: (message: unknown) => void) => { this.#heard.push(heard); } };
  readonly onDisconnect = { addListener: (gone: () => void) => { this.#gone.push(gone); } };

  postMessage(message: unknown): void { if (isRecord(message)) this.sent.push(message); }
  disconnect(): void { this.closed = true; }
  says(message: unknown): void { for (const heard of this.#heard) heard(message); }
  ends(): void { for (const gone of this.#gone) gone(); }
  greets(protocol = 1): void { this.says({ id: this.sent[0]?.['id'], answer: 'hello', protocol, version: '0.1.0', packs: [] }); }
}

class Stand {
  readonly ports: FakePort[] = [];
  readonly states: string[] = [];
  error = '';
  readonly line = new Line({
    connect: () => { const port = new FakePort(); this.ports.push(port); return port; },
    lastError: () => this.error,
    version: '0.1.0',
    lang: () => 'en',
    changed: ({ state }) => { this.states.push(state); },
  });

  get port(): FakePort {
    const last = this.ports.at(-1);
    if (last === undefined) throw new Error('no port');
    return last;
  }

  ready(): this { this.line.open(); this.port.greets(); return this; }
}

const status: Ask = { verb: 'status' };
const ok = { answer: 'status', version: '0.1.0', packs: [], rules: 1, clients: 0, store: 'ok' };

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('the line', () => {
  it('greets first, with the versions it speaks', () => {
    const stand = new Stand();
    stand.line.open();
    expect(stand.port.sent).toEqual([{ id: 1, verb: 'hello', protocol: { min: 1, max: 1 }, version: '0.1.0', lang: 'en' }]);
    expect(stand.line.state.state).toBe('connecting');
    stand.port.greets();
    expect(stand.line.state).toEqual({ state: 'ready', detail: '0.1.0', resting: false });
  });

  it('keeps questions until it is ready', async () => {
    const stand = new Stand();
    stand.line.open();
    const answer = stand.line.ask(status);
    expect(stand.port.sent).toHaveLength(1);
    stand.port.greets();
    stand.port.says({ id: 2, ...ok });
    expect((await answer).answer).toBe('status');
  });

  it('tells answers apart by their id', async () => {
    const stand = new Stand().ready();
    const [first, second] = [stand.line.ask(status), stand.line.ask({ verb: 'clients', action: 'list' })];
    stand.port.says({ id: 3, answer: 'clients', clients: [], offset: 0, total: 0, all: 0 });
    stand.port.says({ id: 2, ...ok });
    expect([(await first).answer, (await second).answer]).toEqual(['status', 'clients']);
  });

  it.each([
    ['Specified native messaging host not found.', 'missing'],
    ['No such native application dev.chaperone.host', 'missing'],
    ['Access to the specified native messaging host is forbidden.', 'forbidden'],
  ])('rests at once on: %s', async (error, state) => {
    const stand = new Stand();
    stand.error = error;
    stand.line.open();
    stand.port.ends();
    expect(stand.line.state).toEqual({ state, detail: '', resting: true });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(stand.ports).toHaveLength(1);
    expect(await stand.line.ask(status)).toMatchObject({ answer: 'refused', code: `line-${state}` });
  });

  it.each([['update-extension', 'extension'], ['update-service', 'service']])('%s: says which side is old', (code, side) => {
    const stand = new Stand();
    stand.line.open();
    stand.port.says({ id: 1, answer: 'refused', code, message: '' });
    expect(stand.line.state).toEqual({ state: 'outdated', detail: side, resting: true });
    expect(stand.port.closed).toBe(true);
  });

  it('does not believe a protocol that it did not offer', () => {
    const stand = new Stand();
    stand.line.open();
    stand.port.greets(2);
    expect(stand.line.state).toMatchObject({ state: 'outdated', detail: 'extension' });
  });

  it('comes back after the host was killed', async () => {
    const stand = new Stand().ready();
    const pending = stand.line.ask(status);
    stand.error = 'Native host has exited.';
    stand.port.ends();
    expect(await pending).toMatchObject({ code: 'line-lost' });
    expect(stand.line.state).toMatchObject({ state: 'lost', resting: false });
    await vi.advanceTimersByTimeAsync(300);
    stand.port.greets();
    expect(stand.line.state.state).toBe('ready');
    expect(stand.states).toEqual(['connecting', 'ready', 'lost', 'connecting', 'ready']);
  });

  it('gives a host that dies at once a few tries, then rests until asked', async () => {
    const stand = new Stand();
    stand.error = 'Native host has exited.';
    stand.line.open();
    for (let round = 0; round < 20; round += 1) {
      if (stand.line.state.state === 'connecting') stand.port.ends();
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(stand.ports).toHaveLength(5);
    expect(stand.line.state).toMatchObject({ state: 'lost', resting: true });
    stand.line.open();
    stand.port.greets();
    expect(stand.line.state.state).toBe('ready');
  });

  it('a question has a time limit', async () => {
    const stand = new Stand().ready();
    const answer = stand.line.ask(status);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await answer).toMatchObject({ code: 'timed-out' });
    stand.port.says({ id: 2, ...ok }); // too late, and nobody minds
    expect(stand.line.state.state).toBe('ready');
  });

  it('a host that hangs is hung up on', async () => {
    const stand = new Stand().ready();
    for (let count = 0; count < 3; count += 1) void stand.line.ask(status);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(stand.ports[0]?.closed).toBe(true);
    await vi.advanceTimersByTimeAsync(300);
    expect(stand.ports).toHaveLength(2);
  });

  it('an unreadable answer is a refusal, not a guess', async () => {
    const stand = new Stand().ready();
    const answer = stand.line.ask(status);
    stand.port.says({ id: 2, answer: 'status' });
    expect(await answer).toMatchObject({ code: 'bad-answer' });
  });
});
