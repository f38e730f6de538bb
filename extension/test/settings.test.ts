import { describe, expect, it } from 'vitest';
import { hostIn } from '../entrypoints/options/sites';
import { DEFAULTS, EVERYWHERE, pausedUntil, readSettings, siteOf, withPause, withSite } from '../src/settings';

describe('what the user chose', () => {
  it('outlives an update that brought new choices', () => {
    const older = { lang: 'fr', sites: { 'x.com': { on: false, role: 'personal' } }, practice: { 'oakandelm.ca': 'mine' } };
    expect(readSettings(older)).toEqual({ ...DEFAULTS, ...older });
  });

  it('is as on the first day where what is stored is not ours', () => {
    for (const stored of [undefined, 7, 'x', { lang: 'de' }, { sites: { 'x.com': true } }]) expect(readSettings(stored)).toEqual(DEFAULTS);
  });

  it('keeps a site’s other choices when one is changed', () => {
    const settings = withSite(withSite(DEFAULTS, 'x.com', { role: 'professional', packs: ['on-psy'] }), 'x.com', { on: false });
    expect(siteOf(settings, 'x.com')).toEqual({ on: false, role: 'professional', packs: ['on-psy'] });
    expect(siteOf(settings, 'www.threads.com').on).toBe(true);
  });
});

describe('a pause', () => {
  const now = 1_000_000;

  it('holds everywhere, or on one site, until its time is over', () => {
    const everywhere = withPause(DEFAULTS, EVERYWHERE, now + 10, now);
    expect(pausedUntil(everywhere, 'x.com', now)).toBe(now + 10);
    expect(pausedUntil(everywhere, 'x.com', now + 10)).toBe(0);
    const here = withPause(DEFAULTS, 'x.com', now + 10, now);
    expect([pausedUntil(here, 'x.com', now), pausedUntil(here, 'www.threads.com', now)]).toEqual([now + 10, 0]);
  });

  it('is taken back, and leaves nothing behind once it is over', () => {
    const paused = withPause(DEFAULTS, EVERYWHERE, now + 10, now);
    expect(withPause(paused, EVERYWHERE, 0, now).paused).toEqual({});
    expect(withPause(paused, 'x.com', now + 90, now + 50).paused).toEqual({ 'x.com': now + 90 });
  });
});

describe('the address of another site', () => {
  it('is read as people write it', () => {
    for (const typed of ['www.example.ca', ' https://www.example.ca/contact?a=1 ', 'HTTP://www.example.ca']) expect(hostIn(typed), typed).toBe('www.example.ca');
    for (const typed of ['', 'my practice', 'localhost', 'javascript:alert(1)', 'https://']) expect(hostIn(typed), typed).toBeNull();
  });
});
