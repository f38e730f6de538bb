import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditWords } from '../entrypoints/options/audit-words';
import { codeWords, refusalWords } from '../src/show/refusal';
import { wordsIn } from '../src/show/words';

const fr = wordsIn('fr');
const service = join(import.meta.dirname, '../../native-service/src/main/java/dev/chaperone/service');

/** The codes that these rooms of the service name, by what they are given to. */
function codes(rooms: readonly string[], given: RegExp): string[] {
  const files = rooms.flatMap((room) => readdirSync(join(service, room), { recursive: true, encoding: 'utf8' }).map((name) => join(service, room, name)));
  const sources = files.filter((file) => file.endsWith('.java')).map((file) => readFileSync(file, 'utf8')).join('\n');
  return [...new Set([...sources.matchAll(given)].map((match) => match[1] ?? ''))].sort();
}

describe('why the service did not do something', () => {
  // The command line is English alone; what it alone refuses is not among these.
  const refused = codes(['desk', 'wire', 'home', 'intake', 'key'], /new (?:Refusal|StoreException|KeyException)\(\s*"([a-z-]+)"/gu);

  it('is said in French for every code that can come over the line', () => {
    expect(refused.length).toBeGreaterThan(20);
    expect(refused.filter((code) => codeWords(code, 'An English sentence.', fr).includes('English'))).toEqual([]);
  });

  it('is said in French for everything that an export suffers from', () => {
    const troubles = codes(['archive', 'audit'], /(?:new Damage|\.trouble)\(\s*"([a-z-]+)"/gu);
    expect(troubles.length).toBeGreaterThan(8);
    expect(troubles.filter((code) => auditWords(code, 'An English sentence.', fr).includes('English'))).toEqual([]);
  });

  it('is said for each way in which the line itself refuses, without empty words', () => {
    for (const code of ['line-missing', 'line-forbidden', 'line-outdated', 'line-lost', 'line-busy', 'timed-out', 'line-of-tomorrow']) {
      expect(refusalWords({ id: 0, answer: 'refused', code, message: '' }, fr), code).toMatch(/^[^(]{10,}\.$/u);
    }
  });

  it('is the service’s own sentence, with its code, where the code is newer than this', () => {
    expect(codeWords('of-tomorrow', 'Tomorrow’s sentence.', fr)).toBe('Tomorrow’s sentence. (of-tomorrow)');
  });

  it('is told too when another question was answered', () => {
    expect(refusalWords({ id: 1, answer: 'settled' }, fr)).toBe(fr('refusedVersions'));
  });
});
