/** The tab in front of which the popup opened. */
import { isBuiltIn } from '../../src/host/sites';
import { isWatched, tellBackground, type Watched } from '../../src/inner';

export type Tab = { readonly id: number; readonly url: URL };

/** null where no content script can be: the browser's own pages, files, other extensions. */
export async function thisTab(): Promise<Tab | null> {
  // Opened in a tab of its own, the popup is told which other tab it is about.
  const named = Number(new URLSearchParams(location.search).get('tab') ?? NaN);
  const [tab] = Number.isInteger(named) ? [await chrome.tabs.get(named)] : await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.url === undefined) return null;
  const url = new URL(tab.url);
  return /^https?:$/u.test(url.protocol) ? { id: tab.id, url } : null;
}

/** What its frames have under watch, counted anew; null where none of them answers. */
export async function watchedIn(tab: Tab): Promise<Watched & { readonly frames: number } | null> {
  await chrome.tabs.sendMessage(tab.id, { kind: 'count' }).catch(() => undefined);
  await new Promise((done) => setTimeout(done, 60));
  const told = await tellBackground({ kind: 'page', tab: tab.id });
  return isWatched(told) && 'frames' in told && typeof told.frames === 'number' ? { ...told, frames: told.frames } : null;
}

/** A site runs our content script if the manifest names it, or if the user gave the permission. */
export async function isReachable(tab: Tab): Promise<boolean> {
  if (isBuiltIn(tab.url.hostname)) return true;
  return chrome.permissions.contains({ origins: [originOf(tab)] }).catch(() => false);
}

export function originOf(tab: Tab): string {
  return `${tab.url.protocol}//${tab.url.hostname}/*`;
}
