/** What the user chose, kept in the browser: no text, no names. */
import { flag, isRecord, list, maybe, oneOf, shape, table, text, whole, type Of } from './check';
import { keep, readKept } from './kept';
import { isRole, type AccountRole, type Lang } from './wire';

const isSite = shape({
  on: flag, role: isRole,
  /** the packs of rules that hold there, where they are others than everywhere else */
  packs: maybe(list(text)) });
const isSettings = shape({
  lang: oneOf('auto', 'en', 'fr'),
  sites: table(isSite),
  /** "Is this your practice's page?", asked once per site or page. */
  practice: table(oneOf('mine', 'not-mine')),
  /** a host, or EVERYWHERE, and until when nothing is looked at there (milliseconds since 1970) */
  paused: table(whole),
  /** the first steps were gone through, or put away */
  welcomed: flag,
  /** days after which a reminder that was done, or put off, comes back */
  again: maybe(shape({ done: whole, snooze: whole })),
});
export type Settings = Of<typeof isSettings>;
export type Site = Of<typeof isSite>;

export const EVERYWHERE = '*';
export const DEFAULTS: Settings = { lang: 'auto', sites: {}, practice: {}, paused: {}, welcomed: false };

/** A season, and a week: platforms switch reviews back on. */
export function askAgain(settings: Settings): { readonly done: number; readonly snooze: number } {
  return settings.again ?? { done: 90, snooze: 7 };
}

/** What an older version stored lacks what came later, and keeps the rest. */
export function readSettings(stored: unknown): Settings {
  const whole = isRecord(stored) ? { ...DEFAULTS, ...stored } : DEFAULTS;
  return isSettings(whole) ? whole : DEFAULTS;
}

export async function loadSettings(): Promise<Settings> {
  return readSettings(await readKept('settings'));
}

export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const next = change(await loadSettings());
  await keep('settings', next);
  return next;
}

export function withSite(settings: Settings, host: string, site: Partial<Site>): Settings {
  return { ...settings, sites: { ...settings.sites, [host]: { ...siteOf(settings, host), ...site } } };
}

/** A page where the content script runs is watched unless the user switched it off. */
export function siteOf(settings: Settings, host: string): Site {
  return settings.sites[host] ?? { on: true, role: startingRole(host) };
}

/** Only a place that is a page's own desk speaks for itself; elsewhere the role stays unknown until the user says it. */
function startingRole(host: string): AccountRole {
  return host === 'business.facebook.com' ? 'professional' : 'unknown';
}

/** Until when nothing is looked at on this host, or 0. */
export function pausedUntil(settings: Settings, host: string, now: number): number {
  const until = Math.max(settings.paused[EVERYWHERE] ?? 0, settings.paused[host] ?? 0);
  return until > now ? until : 0;
}

/** @param until 0 ends the pause there */
export function withPause(settings: Settings, where: string, until: number, now: number): Settings {
  const others = Object.entries(settings.paused).filter(([place, end]) => place !== where && end > now);
  return { ...settings, paused: Object.fromEntries(until > now ? [...others, [where, until]] : others) };
}

export function langOf(settings: Settings, browserLanguage: string): Lang {
  if (settings.lang !== 'auto') return settings.lang;
  return browserLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
