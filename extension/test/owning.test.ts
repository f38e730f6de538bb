import { describe, expect, it } from 'vitest';
import { Owning } from '../src/show/owning';
import type { Notices } from '../src/show/notice';
import { wordsIn } from '../src/show/words';
import type { Answer } from '../src/wire';

const say = wordsIn('en');
const verdict = (degraded: string): Answer => ({ id: 1, answer: 'verdict', draft: 'd1', revision: 1, crisis: false, findings: [], degraded });

function told(codes: readonly string[]): string[] {
  const shown: string[] = [];
  const notices: Pick<Notices, 'show'> = { show: (words) => { shown.push(words); } };
  const owning = new Owning(notices as Notices);
  for (const code of codes) owning.heard(verdict(code), say);
  return shown;
}

describe('what the service owns up to', () => {
  it('is said once, and again when it comes back', () => {
    expect(told(['', 'roster-corrupt', 'roster-corrupt', '', 'roster-corrupt'])).toHaveLength(2);
  });

  it('is told apart', () => {
    const [list, older, decisions, packs] = told(['roster-key-missing', 'roster-previous', 'decisions-corrupt', 'bad-pack']);
    expect(list).toMatch(/not looking for names.*roster-key-missing/u);
    expect(older).toMatch(/earlier copy/u);
    expect(decisions).toMatch(/ignore/u);
    expect(packs).toMatch(/own rules.*bad-pack/u);
  });
});
