import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../public/_locales/en/messages.json';
import fr from '../public/_locales/fr/messages.json';
import { wordsIn, type Word } from '../src/show/words';

const entries = (table: Readonly<Record<string, { readonly message: string }>>): [string, string][] =>
  Object.entries(table).map(([key, { message }]) => [key, message]);
const slots = (message: string): string[] => (message.match(/\{\w+\}/gu) ?? []).sort();

const root = join(import.meta.dirname, '..');
const sources = ['src', 'entrypoints', 'manifest']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)))
  .filter((file) => /\.(?:ts|json)$/u.test(file)).map((file) => readFileSync(file, 'utf8')).join('\n');

describe('words on screen', () => {
  it('are all used', () => {
    expect(Object.keys(en).filter((key) => !sources.includes(`'${key}'`) && !sources.includes(`__MSG_${key}__`))).toEqual([]);
  });

  it('stand once in each table', () => {
    for (const lang of ['en', 'fr']) {
      const keys = [...readFileSync(join(root, `public/_locales/${lang}/messages.json`), 'utf8').matchAll(/^ {2}"(\w+)": \{/gmu)].map((match) => match[1]);
      expect(keys.filter((key, at) => keys.indexOf(key) !== at), lang).toEqual([]);
    }
  });

  it('are complete in both languages', () => { expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort()); });

  it('have the same slots', () => {
    const english = new Map(entries(en));
    for (const [key, message] of entries(fr)) expect(slots(message), key).toEqual(slots(english.get(key) ?? ''));
  });

  it('are typed as a printer would', () => {
    for (const [key, message] of [...entries(en), ...entries(fr)]) expect(message, key).not.toMatch(/'|\.\.\./u);
    for (const [key, message] of entries(fr)) expect(message, key).not.toMatch(/ [:?!;]|[\u00a0\u202f][?!;]|[^\u00a0\d\s]:(?!\/\/)/u);
  });

  it('name nobody and accuse nobody', () => {
    for (const [key, message] of entries(en)) expect(message, key).not.toMatch(/\b(?:violation|illegal|your client)\b/iu);
  });

  it('fill their slots', () => {
    expect(wordsIn('fr')('cardWhich', { at: 1, all: 3 })).toBe('1 sur 3');
    expect(wordsIn('en')('listCount', { count: 0 })).toBe('On the list: 0');
  });

  it('all have text', () => {
    const keys = Object.keys(en).filter((key): key is Word => key in fr);
    for (const key of keys) expect(wordsIn('fr')(key).length, key).toBeGreaterThan(1);
  });
});
