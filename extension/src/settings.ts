/** What the user chose, kept in the browser: no text, no names. */
import { flag, oneOf, shape, table, type Of } from './check';
import { isRole, type AccountRole, type Lang } from './wire';

const isSite = shape({ on: flag, role: isRole });
const isSettings = shape({
  lang: oneOf('auto', 'en', 'fr'),
  sites: table(isSite),
  /** "Is this your practice's page?", asked once per site or page. */
  practice: table(oneOf('mine', 'not-mine')),
});
export type Settings = Of<typeof isSettings>;
export type Site = Of<typeof isSite>;

export const DEFAULTS: Settings = { lang: 'auto', sites: {}, practice: {} };

export function readSettings(stored: unknown): Settings {
  return isSettings(stored) ? stored : DEFAULTS;
}

export async function loadSettings(): Promise<Settings> {
  const stored = await chrome.storage.local.get('settings');
  return readSettings(stored['settings']);
}

export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const next = change(await loadSettings());
  await chrome.storage.local.set({ settings: next });
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

export function langOf(settings: Settings, browserLanguage: string): Lang {
  if (settings.lang !== 'auto') return settings.lang;
  return browserLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
