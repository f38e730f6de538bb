import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST, movedFindings, PAUSE, Reviewer } from '../src/watch/reviewer';
import type { Answer, Ask, Finding } from '../src/wire';

function finding(start: number, end: number): Finding {
  return { rule: 'r', category: 'client-name', severity: 'stop', start, end, message: 'm', instead: 'i', why: [], pieces: [[start, end]] };
}

class Desk {
  readonly asked: (Ask & { readonly verb: 'review' })[] = [];
  readonly shown: (readonly Finding[])[] = [];
  readonly silences: string[] = [];
  answers = 0;
  /** what is said about the place besides */
  more: { readonly packs?: readonly string[] } = {};
  readonly #answers: ((answer: Answer) => void)[] = [];
  readonly reviewer = new Reviewer({
    draft: 'd1',
    ask: (ask) => new Promise((answer) => {
      if (ask.verb === 'review') this.asked.push(ask);
      this.#answers.push(answer);
    }),
    about: () => ({ surface: 'post', account: 'unknown', lang: 'en', ...this.more }),
    show: (findings) => { this.shown.push(findings); },
    answered: () => { this.answers += 1; },
    silent: (code) => { this.silences.push(code); },
  });

  async answer(revision: number, ...findings: Finding[]): Promise<void> {
    this.#answers.shift()?.({ id: 1, answer: 'verdict', draft: 'd1', revision, crisis: false, findings });
    await vi.advanceTimersByTimeAsync(0);
  }

  async refuse(code: string): Promise<void> {
    this.#answers.shift()?.({ id: 1, answer: 'refused', code, message: '' });
    await vi.advanceTimersByTimeAsync(0);
  }
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('a draft under review', () => {
  it('is asked about once, after a pause', async () => {
    const desk = new Desk();
    for (const text of ['M', 'My', 'My k', 'My knee']) {
      desk.reviewer.typed(text);
      await vi.advanceTimersByTimeAsync(PAUSE - 50);
    }
    expect(desk.asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(50);
    expect(desk.asked.map(({ text }) => text)).toEqual(['My knee']);
  });

  it('has one question in flight, and the newest words are asked about next', async () => {
    const desk = new Desk();
    desk.reviewer.typed('one');
    await vi.advanceTimersByTimeAsync(PAUSE);
    desk.reviewer.typed('one two');
    await vi.advanceTimersByTimeAsync(PAUSE);
    desk.reviewer.typed('one two three');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(desk.asked).toHaveLength(1);
    await desk.answer(desk.asked[0]?.revision ?? -1, finding(0, 3));
    expect(desk.asked.map(({ text }) => text)).toEqual(['one', 'one two three']);
  });

  it('drops an answer to older words', async () => {
    const desk = new Desk();
    desk.reviewer.typed('one');
    await vi.advanceTimersByTimeAsync(PAUSE);
    desk.reviewer.typed('two words');
    await desk.answer(desk.asked[0]?.revision ?? -1, finding(0, 3));
    expect(desk.reviewer.findings).toEqual([]);
  });

  it('drops an answer with another revision than was asked', async () => {
    const desk = new Desk();
    desk.reviewer.typed('one');
    await vi.advanceTimersByTimeAsync(PAUSE);
    await desk.answer(99, finding(0, 3));
    expect(desk.reviewer.findings).toEqual([]);
  });

  it('believes no span outside its words', async () => {
    const desk = new Desk();
    desk.reviewer.typed('one two');
    await vi.advanceTimersByTimeAsync(PAUSE);
    await desk.answer(desk.asked[0]?.revision ?? -1, finding(0, 3), finding(4, 40), finding(5, 5), finding(-1, 2));
    expect(desk.reviewer.findings.map(({ start, end }) => [start, end])).toEqual([[0, 3]]);
  });

  it('says that nobody answered, and asks again when told to', async () => {
    const desk = new Desk();
    desk.reviewer.typed('one');
    await vi.advanceTimersByTimeAsync(PAUSE);
    await desk.refuse('line-lost');
    expect(desk.silences).toEqual(['line-lost']);
    desk.reviewer.again();
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.asked).toHaveLength(2);
  });

  it('goes with the packs that were chosen for its site, where some were', async () => {
    const desk = new Desk();
    desk.reviewer.typed('one');
    await vi.advanceTimersByTimeAsync(PAUSE);
    await desk.answer(desk.asked[0]?.revision ?? -1);
    expect(desk.asked[0]).not.toHaveProperty('packs');
    desk.more = { packs: ['on-psy'] };
    desk.reviewer.typed('two');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(desk.asked[1]).toMatchObject({ verb: 'review', surface: 'post', account: 'unknown', lang: 'en', packs: ['on-psy'] });
  });

  it('of a site that was just paused is not asked about again by the answer that was under way', async () => {
    const desk = new Desk();
    desk.reviewer.typed('one');
    await vi.advanceTimersByTimeAsync(PAUSE);
    desk.reviewer.stop();
    await desk.answer(desk.asked[0]?.revision ?? -1, finding(0, 3));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([desk.asked.length, desk.reviewer.stopped]).toEqual([1, true]);
    desk.reviewer.again();
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.asked).toHaveLength(2);
  });

  it('that is longer than the service takes is sent as far as it goes, and says so', async () => {
    const desk = new Desk();
    expect(desk.reviewer.beyond).toBe(false);
    desk.reviewer.typed('a'.repeat(MOST + 1));
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect([desk.asked[0]?.text.length, desk.reviewer.beyond]).toEqual([MOST, true]);
  });

  it('asks nothing about nothing', async () => {
    const desk = new Desk();
    desk.reviewer.typed('a');
    desk.reviewer.typed('   ');
    await vi.advanceTimersByTimeAsync(PAUSE * 4);
    expect(desk.asked).toHaveLength(0);
  });
});

describe('findings between a key and the next answer', () => {
  const before = 'My client Ada came in today';
  it('stay before the change, move after it, go when touched', () => {
    const findings = [finding(0, 2), finding(10, 13), finding(14, 18)];
    const moved = movedFindings(findings, before, 'My client Adaline came in today');
    expect(moved.map(({ start, end }) => [start, end])).toEqual([[0, 2], [10, 13], [18, 22]]);
    expect(moved[2]?.pieces).toEqual([[18, 22]]);
    expect(movedFindings(findings, before, 'My client Aa came in today').map(({ start }) => start)).toEqual([0, 13]);
  });

  it('all go when everything is replaced', () => {
    expect(movedFindings([finding(0, 2), finding(10, 13)], before, 'xyz')).toEqual([]);
  });
});

describe('what may hold a sending', () => {
  it('is only the answer to exactly these words', async () => {
    const desk = new Desk();
    desk.reviewer.typed('one');
    expect(desk.reviewer.settled).toBe(false);
    await vi.advanceTimersByTimeAsync(PAUSE);
    await desk.answer(desk.asked[0]?.revision ?? -1, finding(0, 3));
    expect(desk.reviewer.settled).toBe(true);
    expect(desk.answers).toBe(1);
    desk.reviewer.typed('one two');
    expect(desk.reviewer.settled).toBe(false);
    expect(desk.reviewer.findings).toHaveLength(1);
  });

  it('goes when nobody answers, and an answer is asked for again, not for ever', async () => {
    const desk = new Desk();
    desk.reviewer.typed('one');
    await vi.advanceTimersByTimeAsync(PAUSE);
    await desk.answer(desk.asked[0]?.revision ?? -1, finding(0, 3));
    desk.reviewer.again();
    await vi.advanceTimersByTimeAsync(0);
    await desk.refuse('timed-out');
    expect(desk.reviewer.findings).toEqual([]);
    for (let round = 0; round < 6; round += 1) {
      await vi.advanceTimersByTimeAsync(60_000);
      await desk.refuse('timed-out');
    }
    expect(desk.asked).toHaveLength(4);
  });

  it('is gone with the line', async () => {
    const desk = new Desk();
    desk.reviewer.typed('one');
    await vi.advanceTimersByTimeAsync(PAUSE);
    await desk.answer(desk.asked[0]?.revision ?? -1, finding(0, 3));
    desk.reviewer.forget();
    expect(desk.reviewer.findings).toEqual([]);
    expect(desk.reviewer.settled).toBe(false);
  });
});
