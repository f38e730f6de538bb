/**
 * Who a button is about. A wrong person is worse than none: the walk stops at the first box that links to exactly one
 * profile, and gives up at the second. On a profile page the address and the heading are believed, not the links around.
 */
import type { Adapter, ControlEntry } from '../sites/adapter';
import type { Control } from '../sites/controls';
import { closestAcross, parentOf } from '../sites/dom';
import { handleAt } from '../sites/sites';
import { matchLabels, labelOf, tidy } from '../sites/labels';
import type { Person } from '../wire';

export type Found = { readonly person: Person; readonly card: Element };

export function personOf(control: Control, adapter: Adapter, place: Location | URL): Found | null {
  const { element, entry, said } = control;
  const page = element.ownerDocument;
  if (entry.ownWords === true) return byOwnWords(adapter, entry, element);
  const carried = entry.hrefParam === undefined ? carriedBy(element, entry) : hrefParam(element, entry.hrefParam, place);
  const here = handleAt(adapter, new URL(place.href));
  const inCard = entry.card !== undefined && closestAcross(element, entry.card) !== null;
  const ownHeading = here !== null && !inCard && entry.profileName !== undefined
    ? page.querySelector(entry.profileName) : null;
  const aboutThisProfile = ownHeading !== null && !othersBetween(element, ownHeading, adapter, here ?? '')
    && (carried === null || carried === here) && (said.handle === null || sameHandle(said.handle, here ?? ''));
  if (aboutThisProfile && here !== null) {
    const name = cleanName(textOf(ownHeading), here);
    if (said.name !== null && !sameName(said.name, name)) return null;
    return found(adapter, here, name, entry, page.documentElement, element);
  }
  const walked = entry.person === undefined
    ? walk(element, adapter, entry, carried ?? said.handle) : named(element, adapter, entry, entry.person);
  if (walked !== null) {
    if (carried !== null && !sameHandle(carried, walked.handle)) return bare(adapter, carried, said.name ?? '', element, entry);
    if (said.handle !== null && !sameHandle(said.handle, walked.handle)) return null;
    if (said.name !== null && walked.name !== '' && !sameName(said.name, walked.name)) return null;
    return found(adapter, walked.handle, walked.name === '' ? said.name ?? '' : walked.name, entry, walked.card, walked.card);
  }
  const handle = carried ?? said.handle;
  return handle === null ? null : bare(adapter, handle, said.name ?? '', element, entry);
}

function bare(adapter: Adapter, handle: string, name: string, element: Element, entry: ControlEntry): Found {
  return found(adapter, handle, name, entry, null, element);
}

function found(
  adapter: Adapter, handle: string, displayName: string, entry: ControlEntry, around: Element | null, card: Element): Found {
  const piece = (selector: string | undefined): string =>
    selector === undefined || around === null ? '' : textOf(around.querySelector(selector)).slice(0, 300);
  return {
    card,
    person: { key: `${adapter.site}:${handle === '' ? `“${displayName}”` : handle.toLowerCase()}`, platform: adapter.site, displayName, handle,
      bio: piece(entry.bio), location: piece(entry.location) } };
}

/** On a profile, a button in a box of its own that links to others (suggestions below the heading) is not about the profile. */
function othersBetween(element: Element, heading: Element, adapter: Adapter, here: string): boolean {
  for (let box = parentOf(element); box !== null && !box.contains(heading); box = parentOf(box)) {
    if (profileLinks(box, adapter).some(({ handle }) => !sameHandle(handle, here))) return true;
  }
  return false;
}

function carriedBy(element: Element, entry: ControlEntry): string | null {
  if (entry.carries === undefined || entry.card === undefined) return null;
  const said = closestAcross(element, entry.card)?.getAttribute(entry.carries.attribute) ?? null;
  return said === null ? null : matchLabels({ en: entry.carries.templates, fr: null }, said)?.handle ?? null;
}

/** A suggestion in a list of names to mention: a name, and mostly a handle after an @. */
function byOwnWords(adapter: Adapter, entry: ControlEntry, element: Element): Found | null {
  const words = textOf(element);
  const handle = /@([\p{L}\p{N}._-]{2,60})/u.exec(words)?.[1] ?? '';
  const name = cleanName(words, handle === '' ? '\n' : handle);
  return name === '' && handle === '' ? null : found(adapter, handle, name, entry, null, element);
}

function hrefParam(element: Element, name: string, place: Location | URL): string | null {
  const href = element.getAttribute('href');
  if (href === null) return null;
  try {
    return new URL(href, place.href).searchParams.get(name);
  } catch {
    return null;
  }
}

type Walked = { readonly handle: string; readonly name: string; readonly card: Element };

/** The card's own person, where the adapter says which link that is: one person, or nobody. */
function named(from: Element, adapter: Adapter, entry: ControlEntry, selector: string): Walked | null {
  const card = entry.card === undefined ? null : closestAcross(from, entry.card);
  if (card === null) return null;
  const links = profileLinks(card, adapter, selector);
  const [first] = links;
  if (first === undefined || links.some(({ handle }) => !sameHandle(handle, first.handle))) return null;
  return { handle: first.handle, name: nameIn(links) ?? (entry.nameBeside === true ? nameBeside(card, first.handle) : ''), card };
}

function nameIn(links: readonly { readonly link: Element; readonly handle: string }[]): string | undefined {
  return links.map(({ link, handle }) => ({ name: cleanName(textOf(link), handle), handle }))
    .find(({ name, handle }) => name !== '' && !sameHandle(name, handle))?.name;
}

/** `wanted` is the handle that the control itself names: then other people's links in the card (a biography) do not confuse. */
function walk(from: Element, adapter: Adapter, entry: ControlEntry, wanted: string | null): Walked | null {
  const page = from.ownerDocument;
  const linksIn = (box: Element): { link: Element; handle: string }[] =>
    profileLinks(box, adapter).filter(({ handle }) => wanted === null || sameHandle(handle, wanted));
  for (let box = parentOf(from); box !== null; box = parentOf(box)) {
    if (box === page.body || box.localName === 'main' || box.getAttribute('role') === 'main') return null;
    const [nearest] = linksIn(box);
    if (nearest === undefined) continue;
    const card = (entry.card === undefined ? null : closestAcross(from, entry.card)) ?? box;
    const links = linksIn(card);
    if (new Set(links.map(({ handle }) => handle.toLowerCase())).size > 1) return null;
    return { handle: nearest.handle, name: nameIn(links) ?? (entry.nameBeside === true ? nameBeside(card, nearest.handle) : ''), card };
  }
  return null;
}

function profileLinks(box: Element, adapter: Adapter, selector = 'a[href]'): { link: Element; handle: string }[] {
  const links: { link: Element; handle: string }[] = [];
  for (const link of box.querySelectorAll(selector)) {
    const handle = handleOfLink(link, adapter);
    if (handle !== null) links.push({ link, handle });
  }
  return links;
}

function handleOfLink(link: Element, adapter: Adapter): string | null {
  const href = link.getAttribute('href') ?? '';
  if (href === '' || href.startsWith('#')) return null;
  try {
    const { baseURI } = link.ownerDocument;
    return handleAt(adapter, new URL(href, baseURI), new URL(baseURI));
  } catch {
    return null;
  }
}

/** Text as people read it: LinkedIn shows a name in an aria-hidden span and speaks it in a hidden twin. */
export function textOf(element: Element | null): string {
  if (element === null) return '';
  const shown = element.querySelector('span[aria-hidden="true"]');
  const source = shown !== null && (shown.textContent ?? '').trim() !== '' ? shown : element;
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(source, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    else if (node instanceof HTMLImageElement && node.alt.length <= 12) text += node.alt;
    else if (node instanceof HTMLElement && /^(?:DIV|P|LI|BR|H\d)$/u.test(node.tagName)) text += '\n';
  }
  return text;
}

function cleanName(text: string, handle: string): string {
  const cut = text.toLowerCase().indexOf(`@${handle.toLowerCase()}`);
  const lines = (cut < 0 ? text : text.slice(0, cut)).split('\n').map(tidy).filter((line) => line !== '');
  return (lines[0] ?? '').slice(0, 120);
}

function nameBeside(card: Element, handle: string): string {
  const walker = card.ownerDocument.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = tidy(node.nodeValue ?? '');
    if (words === '' || sameHandle(words, handle)) continue;
    if (node.parentElement?.closest('button, [role="button"], a') !== null) continue;
    return words.slice(0, 120);
  }
  return '';
}

function sameHandle(a: string, b: string): boolean {
  const bare = (handle: string): string => handle.replace(/^@/u, '').toLowerCase();
  return bare(a) === bare(b);
}

function sameName(a: string, b: string): boolean {
  const fold = (name: string): string => tidy(name).toLowerCase();
  return fold(a) === fold(b) || fold(b).startsWith(`${fold(a)} `) || fold(a).startsWith(`${fold(b)} `);
}

/** True when the button no longer asks what it asked: pages reuse one element for "Follow" and "Following". */
export function stillAsks(control: Control): boolean {
  return control.entry.label === undefined || matchLabels(control.entry.label, labelOf(control.element)) !== null;
}
