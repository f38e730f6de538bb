/**
 * Boxes that the user pointed at because nothing here recognised them. What is kept is the host, what kind of place it is, the
 * date, and a selector made of tags and of attributes whose values are the site's own words: never text, never a label that
 * may hold a name, never a class (sites rename those). Kept in this browser only; the user's word wins over what is shipped.
 */
import { list, shape, text, type Of } from '../check';
import { inTurn, keep, readKept } from '../kept';
import { isSurface, type Surface } from '../wire';
import { ancestry } from './controls';

const isRepair = shape({ host: text, selector: text, kind: isSurface, since: text });
const isRepairs = list(isRepair);
export type Repair = Of<typeof isRepair>;

/** Attributes that developers name things with. Labels, placeholders and titles are for people, and may name some. */
const NAMING = ['data-testid', 'data-test-id', 'data-e2e', 'data-hook', 'data-qa', 'data-cy', 'data-kg', 'name', 'id', 'role', 'type',
  'contenteditable', 'data-lexical-editor', 'data-slate-editor', 'aria-multiline', 'jsname'] as const;
const WRITTEN_IN = 'textarea, input:not([type]), input[type="text"], [contenteditable]:not([contenteditable="false"])';
const MOST = 50;

let known: readonly Repair[] = [];

/** The content script hands over what is kept for its place; without that nothing is repaired. */
export function useRepairs(repairs: readonly Repair[], place: Location | URL): void {
  known = repairs.filter(({ host }) => host === place.hostname);
}

export function repairOf(box: Element): Repair | null {
  return known.find(({ selector }) => matches(box, selector)) ?? null;
}

/** The box around a node that a repair names, whatever else would have passed it over. */
export function repairedBox(node: Element): Element | null {
  if (known.length === 0) return null;
  return ancestry(node).find((each) => repairOf(each) !== null) ?? null;
}

/** The box that somebody means who points at this element. */
export function pointedBox(elements: readonly Element[]): Element | null {
  return elements.findLast((element) => element.matches(WRITTEN_IN)) ?? null;
}

/**
 * A selector by which the box is found again and no other box on this page; null where the site gives nothing to hold on to.
 */
export function selectorFor(box: Element): string | null {
  const words = linkedWords(box.ownerDocument);
  let selector = '';
  for (const [up, element] of ancestry(box).slice(0, 6).entries()) {
    const own = describe(element, words);
    if (up > 0 && !own.includes('[')) continue;
    selector = up === 0 ? own : `${own} ${selector}`;
    if (selector.includes('[') && isOnly(box, selector)) return selector;
  }
  return null;
}

function isOnly(box: Element, selector: string): boolean {
  const root = box.getRootNode();
  const found = (root instanceof ShadowRoot ? root : box.ownerDocument).querySelectorAll(selector);
  return found.length === 1 && found[0] === box;
}

function describe(element: Element, words: ReadonlySet<string>): string {
  const parts = NAMING.flatMap((name) => {
    const value = element.getAttribute(name);
    return value !== null && isSitesOwn(value, words) ? [`[${name}="${value}"]`] : [];
  });
  return element.localName + parts.join('');
}

/** A word of the site's own: short, plain, no numbers that count people or posts, nothing that a link of the page calls somebody. */
function isSitesOwn(value: string, words: ReadonlySet<string>): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_:-]{0,47}$/u.test(value) || /\d{3}/u.test(value)) return false;
  const lower = value.toLowerCase();
  return ![...words].some((word) => lower.includes(word));
}

/** Pieces of the addresses that the page links to: handles are among them. */
function linkedWords(page: Document): Set<string> {
  const words = new Set<string>();
  const add = (path: string): void => {
    for (const piece of path.toLowerCase().split(/[/?&=#@]/u)) if (piece.length > 3 && !ORDINARY.has(piece)) words.add(piece);
  };
  add(page.location.pathname);
  for (const link of page.querySelectorAll('a[href]')) add((link.getAttribute('href') ?? '').replace(/^\w+:\/\/[^/]+/u, ''));
  return words;
}

const ORDINARY = new Set(['post', 'posts', 'comment', 'comments', 'message', 'messages', 'reply', 'new', 'edit', 'text', 'content', 'title',
  'description', 'body', 'form', 'textbox', 'editor', 'compose', 'review', 'reviews', 'about', 'bio']);

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false; // kept by an older version, or by another browser
  }
}

// --- kept in the browser ---
export async function loadRepairs(): Promise<readonly Repair[]> {
  const stored = await readKept('repairs');
  return isRepairs(stored) ? stored : [];
}

export function keepRepair(repair: Repair): Promise<void> {
  return changeRepairs((all) => [...without(all, repair), repair].slice(-MOST));
}

export function dropRepair(repair: Repair): Promise<void> {
  return changeRepairs((all) => without(all, repair));
}

function changeRepairs(change: (all: readonly Repair[]) => readonly Repair[]): Promise<void> {
  return inTurn('repairs', async () => { await keep('repairs', change(await loadRepairs())); });
}

function without(all: readonly Repair[], repair: Repair): Repair[] {
  return all.filter(({ host, selector }) => host !== repair.host || selector !== repair.selector);
}

export function repairFor(box: Element, kind: Surface, place: Location | URL, today: string): Repair | null {
  const selector = selectorFor(box);
  return selector === null ? null : { host: place.hostname, selector, kind, since: today };
}
