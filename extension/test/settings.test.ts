import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostIn } from '../entrypoints/options/sites';
import { changeSettings, DEFAULTS, EVERYWHERE, loadSettings, pausedUntil, readSettings, siteOf, withPause, withSite } from '../src/settings';

afterEach(() => { vi.unstubAllGlobals(); });

describe('what the user chose', () => {
  it('outlives an update that brought new choices', () => {
    const older = { lang: 'fr', sites: { 'x.com': { on: false, role: 'personal' } }, practice: { 'oakandelm.ca': 'mine' } };
    expect(readSettings(older)).toEqual({ ...DEFAULTS, ...older });
  });

  it('is as on the first day where what is stored is not ours', () => {
    for (const stored of [undefined, 7, 'x', { lang: 'de' }, { sites: { 'x.com': true } }]) expect(readSettings(stored)).toEqual(DEFAULTS);
  });

  it('loses an odd field alone, never the sites that were switched off', () => {
    const stored = { lang: 'de', welcomed: true, sites: { 'x.com': { on: false, role: 'personal' }, 'odd.ca': { on: 'yes' } },
      practice: { 'oakandelm.ca': 'mine', 'odd.ca': 3 }, paused: 'never', again: { done: 'x' }, ofTomorrow: 1 };
    expect(readSettings(stored)).toEqual({ lang: 'auto', welcomed: true, sites: { 'x.com': { on: false, role: 'personal' } },
      practice: { 'oakandelm.ca': 'mine' }, paused: {} });
  });

  it('is changed by one after the other, so that none takes back what another did', async () => {
    let kept: unknown;
    const soon = <T>(value: T): Promise<T> => new Promise((done) => { setTimeout(() => { done(value); }, 1); });
    vi.stubGlobal('chrome', { runtime: { id: 'x' }, storage: { local: {
      get: () => soon({ settings: kept }), set: (all: { settings: unknown }) => soon(all).then(({ settings }) => { kept = settings; }) } } });
    await Promise.all([
      changeSettings((now) => withSite(now, 'x.com', { on: false })), changeSettings(() => { throw new Error('odd'); }).catch(() => null),
      changeSettings((now) => withSite(now, 'www.threads.com', { on: false })), changeSettings((now) => ({ ...now, welcomed: true }))]);
    const now = await loadSettings();
    expect([siteOf(now, 'x.com').on, siteOf(now, 'www.threads.com').on, now.welcomed]).toEqual([false, false, true]);
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
