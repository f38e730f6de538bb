import { describe, expect, it } from 'vitest';
import { boxKey, buttonKey, reportOf, staleIn, unknownKey, withVisit, type SeenKey, type Sightings } from '../src/sites/seen';

const days = (from: string, steps: readonly number[]): string[] =>
  steps.map((step) => new Date(Date.parse(from) + step * 86_400_000).toISOString().slice(0, 10));
const visits = (site: string, dates: readonly string[], found: readonly SeenKey[], before: Sightings = {}): Sightings =>
  dates.reduce<Sightings>((all, date) => withVisit(all, site, new Set(found), date), before);

const used = visits('x', days('2026-08-01', [0, 5, 10]), [boxKey('x', 'post'), buttonKey('x', 'follow')]);

describe('what used to be recognised', () => {
  it('is missed after two weeks, if the site was visited', () => {
    const later = visits('x', days('2026-08-20', [0, 2, 5]), [buttonKey('x', 'follow')], used);
    expect(staleIn(later, '2026-08-26')).toEqual([
      { site: 'x', name: 'X', what: 'box', kind: 'post', last: '2026-08-11', days: 15 }]);
  });
  it('is not missed before, nor without visits, nor after one day of use', () => {
    const later = visits('x', days('2026-08-12', [0, 2, 4]), [], used);
    expect(staleIn(later, '2026-08-20')).toEqual([]);
    expect(staleIn(used, '2026-12-01')).toEqual([]);
    const once = visits('x', days('2026-09-01', [0, 1, 2]), [], visits('x', ['2026-08-01'], [boxKey('x', 'bio')]));
    expect(staleIn(once, '2026-10-01')).toEqual([]);
  });
  it('is not missed when it was never used week by week', () => {
    const seldom = visits('x', days('2026-05-01', [0, 30, 60]), [boxKey('x', 'bio')]);
    expect(staleIn(visits('x', days('2026-08-01', [0, 9, 18]), [], seldom), '2026-08-31')).toEqual([]);
  });
  it('is found again', () => {
    const gone = visits('x', days('2026-08-20', [0, 2, 5]), [], used);
    expect(staleIn(gone, '2026-08-26')).toHaveLength(2);
    expect(staleIn(visits('x', ['2026-08-27'], [boxKey('x', 'post'), buttonKey('x', 'follow')], gone), '2026-08-28')).toEqual([]);
  });
  it('is its own site’s affair', () => {
    const elsewhere = visits('reddit', days('2026-08-20', [0, 2, 5]), [], used);
    expect(elsewhere).toEqual(used);
  });
});

it('a box that nothing knew is news when it happens on two days, and not for ever', () => {
  const once = visits('threads', ['2026-08-20'], [unknownKey('threads')]);
  expect(staleIn(once, '2026-08-20')).toEqual([]);
  const twice = visits('threads', ['2026-08-22'], [unknownKey('threads')], once);
  expect(staleIn(twice, '2026-08-23').map(({ what, name }) => [what, name])).toEqual([['unknown', 'Threads']]);
  expect(staleIn(twice, '2026-10-01')).toEqual([]);
});

it('only so many days are kept, and a day once', () => {
  const often = visits('x', [...days('2026-08-01', [0, 0, 1, 2, 3, 4, 5, 6, 7, 8])], [boxKey('x', 'post')]);
  expect(often['x/box/post']?.seen).toEqual(days('2026-08-01', [3, 4, 5, 6, 7, 8]));
});

it('a report holds kinds, dates and selectors only', () => {
  const gone = visits('x', days('2026-08-20', [0, 2, 5]), [], used);
  const report = reportOf(gone, [{ host: 'forum.example', selector: 'form[name="reply"] textarea', kind: 'comment', since: '2026-08-02' }], '0.1.0', '2026-08-26');
  expect(report).toContain('X: rules of ');
  expect(report).toContain('box/post: last seen 2026-08-11, visits without it since: 3, STALE');
  expect(report).toContain('own rule, 2026-08-02: form[name="reply"] textarea is comment');
  expect(report, 'an address may be somebody’s name').not.toContain('forum.example');
  expect(report).not.toContain('Reddit');
});
