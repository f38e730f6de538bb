import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAdapter, isGeneric } from '../src/sites/adapter';
import { handleIn, pathFits } from '../src/sites/address';
import { adapterFor, ADAPTERS, GENERIC, handleAt } from '../src/sites/sites';
import { isRecord } from '../src/check';

const folder = join(import.meta.dirname, '../sites');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('adapters', () => {
  it.each(files)('%s follows the schema', (name) => {
    const data: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    expect(name === 'generic.json' ? isGeneric(data) : isAdapter(data)).toBe(true);
  });

  it('are all shipped', () => {
    expect(ADAPTERS).toHaveLength(files.length - 1);
    expect(GENERIC.kinds.length).toBeGreaterThan(5);
  });

  it('hold selectors that a browser can read', () => {
    for (const { variants } of ADAPTERS) {
      for (const { detect, boxes, controls } of variants) {
        const selectors = [detect, ...boxes.flatMap((box) => [box.match, box.within, box.notIn]),
          ...controls.flatMap((control) => [control.match, control.notIn, control.card, control.profileName, control.bio])];
        for (const selector of selectors) {
          if (selector != null) expect(() => document.querySelector(selector), selector).not.toThrow();
        }
      }
    }
  });

  it('match no class of the sites that hash them', () => {
    for (const site of ['x', 'facebook', 'instagram', 'threads']) {
      const adapter = ADAPTERS.find((each) => each.site === site);
      const selectors = (adapter?.variants ?? []).flatMap(({ boxes, controls }) => [...boxes, ...controls].map(({ match }) => match));
      for (const selector of selectors) expect(selector).not.toMatch(/\.[a-z]/iu);
    }
  });

  it('say for every entry where it is from, and when', () => {
    for (const { variants } of ADAPTERS) {
      for (const entry of variants.flatMap(({ boxes, controls }) => [...boxes, ...controls])) {
        expect(entry.source.length).toBeGreaterThan(5);
        expect(entry.checked <= '2026-12-31').toBe(true);
      }
    }
  });

  it('speak of nothing that is not there', () => {
    for (const { site, variants } of ADAPTERS) {
      for (const { id, boxes, submits, controls, confirms = [] } of variants) {
        for (const part of [boxes, submits, controls, confirms]) expect(new Set(part.map((entry) => entry.id)).size, `${site}/${id}`).toBe(part.length);
        const boxIds = variants.flatMap((variant) => variant.boxes.map((box) => box.id));
        const controlIds = variants.flatMap((variant) => variant.controls.map((control) => control.id));
        for (const submit of submits) for (const box of submit.boxes ?? []) expect(boxIds, `${site}: ${submit.id}`).toContain(box);
        for (const confirm of confirms) for (const control of confirm.finishes) expect(controlIds, `${site}: ${confirm.id}`).toContain(control);
      }
    }
  });

  it('link to settings with a date, in both languages', () => {
    const settings = ADAPTERS.flatMap((adapter) => adapter.settings.map((setting) => ({ adapter, setting })));
    expect(settings.length).toBeGreaterThan(15);
    for (const { adapter, setting } of settings) {
      // Software on any host has its settings on that host.
      expect(setting.url, setting.id).toMatch(adapter.hosts.length === 0 ? /^\/[a-z]/u : /^https:\/\//u);
      expect(setting.what.fr).not.toBe(setting.what.en);
      expect(setting.source.length).toBeGreaterThan(5);
    }
  });

  it('cover every site that the manifest names', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../manifest/base.json'), 'utf8'));
    const scripts: unknown = isRecord(manifest) ? manifest['content_scripts'] : [];
    const named = JSON.stringify(scripts).match(/https:\/\/[^/]+/gu) ?? [];
    expect(named.length).toBe(9);
    for (const origin of named) expect(adapterFor(new URL(origin).host), origin).not.toBeNull();
  });

  it('are refused when they are not whole', () => {
    const [whole] = ADAPTERS;
    expect(isAdapter({ ...whole, checked: 'lately' })).toBe(false);
    expect(isAdapter({ ...whole, variants: [{ id: 'a', detect: null, boxes: [{ id: 'b', match: 'p', kind: 'poem' }], controls: [] }] })).toBe(false);
  });
});

describe('addresses', () => {
  it.each([
    ['/friends/requests/**', '/friends/requests/', true], ['/friends', '/friends/', true], ['/friends', '/friends/suggestions', false],
    ['/*/status/**', '/ada/status/123', true], ['/*/status/**', '/ada', false], ['/**/reviews/reply/**', '/a/b/reviews/reply', true],
  ])('%s and %s', (pattern, path, fits) => { expect(pathFits(pattern, path)).toBe(fits); });

  it.each([
    ['/{handle}', 'https://x.com/ada', 'ada'], ['/@{handle}', 'https://www.threads.com/@ada', 'ada'],
    ['/@{handle}', 'https://www.threads.com/ada', null], ['/in/{handle}', 'https://www.linkedin.com/in/ada-l/', 'ada-l'],
    ['/in/{handle}', 'https://www.linkedin.com/in/ada-l/edit', null], ['/in/{handle}', 'https://www.linkedin.com/in/zo%C3%A9/', 'zoé'],
    ['/profile.php?id={handle}', 'https://www.facebook.com/profile.php?id=7&sk=about', '7'],
    ['/people/*/{handle}', 'https://www.facebook.com/people/Ada-L/7/', '7'],
  ])('%s in %s', (pattern, url, handle) => { expect(handleIn(pattern, new URL(url))).toBe(handle); });

  it('a site’s own pages are nobody’s profile', () => {
    const facebook = adapterFor('www.facebook.com');
    if (facebook === null) throw new Error('no adapter');
    expect(handleAt(facebook, new URL('https://www.facebook.com/friends'))).toBeNull();
    expect(handleAt(facebook, new URL('https://www.facebook.com/ada.l'))).toBe('ada.l');
    expect(handleAt(facebook, new URL('https://elsewhere.example/ada.l'))).toBeNull();
  });
});
