import { afterEach, describe, expect, it, vi } from 'vitest';
import { judgementsView } from '../entrypoints/options/judgements';
import { wordsIn } from '../src/show/words';
import type { Ask } from '../src/wire';
import { around } from './around';

const say = wordsIn('fr');
const request = { key: 'a'.repeat(64), about: 'facebook', rule: '', decision: 'not-client', date: '2026-11-21', until: '2027-11-21' };
const wording = { key: 'b'.repeat(64), about: 'Ceci ressemble à une remarque.', rule: 'session-aside', decision: 'ignore', date: '2026-11-20', until: '' };

function service(): Ask[] {
  const asked: Ask[] = [];
  let kept = [request];
  vi.stubGlobal('chrome', { runtime: { sendMessage: ({ ask }: { ask: Ask }) => {
    asked.push(ask);
    if ('action' in ask && ask.action === 'undo') kept = [];
    const answer = ask.verb === 'exceptions' ? { id: 1, answer: 'exceptions', exceptions: [{ ref: 'T1', name: 'Odalys Fenwright', reason: 'cousine', date: '2026-11-21' }] }
      : ask.verb === 'clients' ? { id: 1, answer: 'clients', clients: [], offset: 0, total: 0, all: 1 }
      : { id: 1, answer: 'judgements', days: 400, requests: kept, wordings: [wording] };
    return Promise.resolve({ line: { state: 'ready', detail: '', resting: false }, answer });
  } } });
  document.body.replaceChildren(...judgementsView(around('fr')));
  return asked;
}

const seen = (words: string): Promise<void> => vi.waitFor(() => { expect(document.body.textContent).toContain(words); });
const press = (words: string, which = 0): void => {
  [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === words)[which]?.click();
};

afterEach(() => { vi.unstubAllGlobals(); });

describe('decisions', () => {
  it('are listed by platform and by rule, with how long they hold', async () => {
    service();
    await seen('facebook');
    for (const words of [say('decidedNotClient'), say('decidedUntil', { date: '2027-11-21' }), wording.about, wording.date, say('keepDays', { days: 400 })]) {
      expect(document.body.textContent).toContain(words);
    }
  });

  it('are taken back one by one', async () => {
    const asked = service();
    await seen('facebook');
    press(say('takeBack'));
    await seen(say('requestsNone'));
    expect(asked.at(-1)).toEqual({ verb: 'judgements', action: 'undo', key: request.key, lang: 'fr' });
  });
});

describe('exceptions', () => {
  it('name nobody before they are asked for', async () => {
    const asked = service();
    await seen('facebook');
    expect(asked.map(({ verb }) => verb)).toEqual(['judgements']);
    press(say('showExceptions'));
    await seen('Odalys Fenwright');
    press(say('takeBack'), 2);
    await vi.waitFor(() => { expect(asked.at(-1)).toEqual({ verb: 'exceptions', action: 'remove', ref: 'T1' }); });
  });
});
