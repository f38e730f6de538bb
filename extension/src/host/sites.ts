/** Sites that the user switched on: the browser asked them for the permission, we register the same content script there. */

const ID = 'chosen-sites';

/** Whether our content script is on this host from installation on; other sites are asked for when they are switched on. */
export function isBuiltIn(host: string): boolean {
  const matches = (chrome.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.matches ?? []);
  return matches.some((match) => match.split('/')[2] === host);
}

/** What must be asked of the user before our content script may be on these hosts; `*.example.org` is any host below it. */
export function originsOf(hosts: readonly string[]): string[] {
  return hosts.filter((host) => !isBuiltIn(host)).map((host) => `https://${host}/*`);
}

async function chosenOrigins(): Promise<string[]> {
  const fixed = new Set((chrome.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.matches ?? []));
  const granted = await chrome.permissions.getAll();
  return (granted.origins ?? []).filter((origin) => !fixed.has(origin) && origin !== 'https://*/*');
}

let last: Promise<unknown> = Promise.resolve();

/**
 * One after the other: a permission that is given tells of itself, and the switch that asked for it comes at the same moment.
 * Both would find nothing registered, and the second would fail on what the first has just done.
 */
function register(): Promise<void> {
  const next = last.then(registerNow);
  last = next.catch(() => undefined);
  return next;
}

async function registerNow(): Promise<void> {
  const matches = await chosenOrigins();
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script: chrome.scripting.RegisteredContentScript = {
    id: ID, matches, js: ['content.js'], runAt: 'document_start', allFrames: true, matchOriginAsFallback: true };
  if (registered.length > 0) await chrome.scripting.updateContentScripts([script]);
  else await chrome.scripting.registerContentScripts([script]);
}

export async function watchSite(origin: string, tab: number, on: boolean): Promise<boolean> {
  if (!on) await chrome.permissions.remove({ origins: [origin] }).catch(() => false);
  await register();
  if (on) {
    // The page is already there: our listeners come after its own this once, so clicks are surely held only from the next load.
    await chrome.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: ['content.js'] }).catch(() => []);
  }
  return on;
}

export function keepSitesRegistered(): void {
  const again = (): void => { void register().catch(() => undefined); };
  chrome.runtime.onInstalled.addListener(again);
  chrome.permissions.onAdded.addListener(again);
  chrome.permissions.onRemoved.addListener(again);
}
