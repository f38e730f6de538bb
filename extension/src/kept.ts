/**
 * What the browser keeps for the extension. A page that was open while the extension was replaced has lost it: nothing is
 * read there any more, nothing written, and the page hears no fault.
 */
export async function readKept(key: string): Promise<unknown> {
  try {
    return (await chrome.storage.local.get(key))[key];
  } catch (trouble) {
    if (replaced()) return undefined;
    throw trouble;
  }
}

/**
 * Read, changed and kept again with nobody between. Locks are for our own pages alone, which share one origin: in a content
 * script they would be the page's, which could see from their names that something was decided, or hold them for ever.
 */
export function inTurn<T>(key: string, act: () => Promise<T>): Promise<T> {
  const next = (lastTurns.get(key) ?? Promise.resolve()).then(() => locked(key, act));
  lastTurns.set(key, next.catch(() => undefined));
  return next;
}

const lastTurns = new Map<string, Promise<unknown>>();

async function locked<T>(key: string, act: () => Promise<T>): Promise<T> {
  // The types promise them everywhere; browsers have them only in safe places.
  const { locks }: { readonly locks?: LockManager } = navigator;
  return locks !== undefined && isOurs() ? await locks.request(key, act) : await act();
}

function isOurs(): boolean {
  return typeof location !== 'undefined' && /^(?:chrome|moz)-extension:$/u.test(location.protocol);
}

export async function keep(key: string, value: unknown): Promise<void> {
  try {
    await chrome.storage.local.set({ [key]: value });
  } catch (trouble) {
    if (!replaced()) throw trouble;
  }
}

function replaced(): boolean {
  return chrome.runtime?.id === undefined;
}
