import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../src/check';
import { isAnswer, isAsk, mayComeFromAPage } from '../src/wire';

const folder = join(import.meta.dirname, '../../native-service/src/test/resources/wire');
const golden = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => {
  const message: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { name, message: isRecord(message) ? message : {} };
});

/** These are wrong, or said by another version, on purpose. */
const NOT_OURS = new Set(['bad-request.json', 'no-id.json', 'unknown-verb.json']);

describe('golden messages, the same that the service is tested with', () => {
  it('are there', () => { expect(golden.length).toBeGreaterThan(10); });

  it.each(golden)('$name: the answer is understood', ({ message }) => {
    expect(isAnswer(message['answer'])).toBe(true);
  });

  it.each(golden.filter(({ name }) => !NOT_OURS.has(name)))('$name: the request is one that we could send', ({ message }) => {
    expect(isAsk(message['request'])).toBe(true);
  });
});

describe('what is not an answer', () => {
  it.each([
    null, 7, 'verdict', {}, { id: 1, answer: 'other' }, { id: 1, answer: 'verdict', draft: 'd', revision: 1, crisis: false },
    { id: 1, answer: 'verdict', draft: 'd', revision: 1, crisis: false, findings: [{ rule: 'r', start: 0 }] },
    { id: '1', answer: 'settled' },
  ])('%j', (message) => { expect(isAnswer(message)).toBe(false); });
});

describe('what a page may ask', () => {
  it('a review, but never the list', () => {
    expect(mayComeFromAPage({ verb: 'settle', what: 'wording', rule: 'r', text: 't', decision: 'ignore' })).toBe(true);
    for (const action of ['list', 'import', 'progress', 'wipe'] as const) expect(mayComeFromAPage({ verb: 'clients', action })).toBe(false);
    expect(mayComeFromAPage({ verb: 'clients', action: 'remove', ref: 'T1' })).toBe(false);
    expect(mayComeFromAPage({ verb: 'judgements', action: 'list', lang: 'en' })).toBe(false);
    expect(mayComeFromAPage({ verb: 'exceptions', action: 'list' })).toBe(false);
    expect(mayComeFromAPage({ verb: 'key', action: 'unlock', passphrase: 'x' })).toBe(false);
    expect(mayComeFromAPage({ verb: 'status' })).toBe(false);
  });
});
