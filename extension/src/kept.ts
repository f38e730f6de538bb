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
