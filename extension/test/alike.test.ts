import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alike } from '../src/show/alike';
import { wordsIn } from '../src/show/words';

const say = wordsIn('en');
const people = join(import.meta.dirname, '../../rules-engine/src/main/java/dev/chaperone/rules/people/request');

/** Every reason the engine may give, read where it gives them. */
const given = new Set(readdirSync(people).filter((name) => /^Name(?:Parts|Score|Reading)\.java$/u.test(name)).flatMap((name) => {
  const source = readFileSync(join(people, name), 'utf8');
  return [...source.matchAll(/(?:new Agreement\([^,]+, |reasons\.add\(|reasons\.addAll\(List\.of\(|"same-family", )"([a-z-]+)"/gu)].map(([, code]) => code ?? '');
}));

describe('Why somebody looks alike', () => {
  it('has words for every reason the engine gives', () => {
    expect(given.size).toBeGreaterThan(10);
    for (const code of given) expect(alike(say, [code]), code).toHaveLength(1);
  });

  it('says what agrees in one sentence, and how little a common name means in another', () => {
    expect(alike(say, ['nickname', 'full-name', 'city', 'common-name'])).toEqual([
      'What looks alike: a short or familiar form of the name, the name, the place.', 'Many people have this name.']);
    expect(alike(wordsIn('fr'), ['same-family', 'city'])).toEqual(['Ce qui se ressemble\u00a0: le nom de famille, avec un autre prénom, la ville.']);
  });

  it('passes over a reason it has no words for', () => {
    expect(alike(say, ['of-tomorrow'])).toEqual([]);
  });
});
