/** What the user chose, kept in the browser. No text and no client; the addresses of review pages, though, are other people's too. */
import { flag, isRecord, list, maybe, oneOf, shape, table, text, whole, type Check, type Of } from './check';
import { inTurn, keep, readKept } from './kept';
import { isRole, type AccountRole, type Lang } from './wire';

const isSite = shape({
  on: flag, role: isRole,
  /** the packs of rules that hold there, where they are others than everywhere else */
  packs: maybe(list(text)) });
const isWhose = oneOf('mine', 'not-mine');
const isAgain = shape({ done: whole, snooze: whole });
const isLangChoice = oneOf('auto', 'en', 'fr');
const isSettings = shape({
  lang: isLangChoice,
  sites: table(isSite),
  /** "Is this your practice's page?", asked once per site or page. */
  practice: table(isWhose),
  /** a host, or EVERYWHERE, and until when nothing is looked at there (milliseconds since 1970) */
  paused: table(whole),
  /** the first steps were gone through, or put away */
  welcomed: flag,
  /** days after which a reminder that was done, or put off, comes back */
  again: maybe(isAgain),
});
export type Settings = Of<typeof isSettings>;
export type Site = Of<typeof isSite>;

export const EVERYWHERE = '*';
export const DEFAULTS: Settings = { lang: 'auto', sites: {}, practice: {}, paused: {}, welcomed: false };

/** A season, and a week: platforms switch reviews back on. */
export function askAgain(settings: Settings): { readonly done: number; readonly snooze: number } {
  return settings.again ?? { done: 90, snooze: 7 };
}

/**
 * What an older version stored lacks what came later, and keeps the rest. What cannot be read is lost alone: a site that was
 * switched off must not come on again because of an odd word elsewhere.
 */
export function readSettings(stored: unknown): Settings {
  if (!isRecord(stored)) return DEFAULTS;
  const { lang, sites, practice, paused, welcomed, again } = stored;
  return {
    lang: isLangChoice(lang) ? lang : DEFAULTS.lang,
    sites: entriesOf(sites, isSite), practice: entriesOf(practice, isWhose), paused: entriesOf(paused, whole),
    welcomed: flag(welcomed) ? welcomed : DEFAULTS.welcomed,
    ...(isAgain(again) ? { again } : {}) };
}

function entriesOf<T>(stored: unknown, of: Check<T>): Readonly<Record<string, T>> {
  if (!isRecord(stored)) return {};
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, T] => of(entry[1])));
}

export async function loadSettings(): Promise<Settings> {
  return readSettings(await readKept('settings'));
}

export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return inTurn('settings', async () => {
    const next = change(await loadSettings());
    await keep('settings', next);
    return next;
  });
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
