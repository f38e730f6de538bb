/** The adapters that ship with the extension, and the choice among them. */
import x from '../../sites/x.json';
import facebook from '../../sites/facebook.json';
import instagram from '../../sites/instagram.json';
import threads from '../../sites/threads.json';
import linkedin from '../../sites/linkedin.json';
import genericData from '../../sites/generic.json';
import { isAdapter, isGeneric, type Adapter, type BoxEntry, type ControlEntry, type Generic } from './adapter';
import { handleIn, pathFits } from './address';
import { boxLabels, labelOf, matchLabels, tidy, type LabelMatch } from './labels';

const shipped: readonly unknown[] = [x, facebook, instagram, threads, linkedin];

/** A broken adapter is left out rather than half believed; the unit tests keep shipped ones whole. */
export const ADAPTERS: readonly Adapter[] = shipped.filter(isAdapter);
export const GENERIC: Generic = isGeneric(genericData) ? genericData : { checked: '2026-01-01', sources: [], kinds: [] };

export function adapterFor(host: string): Adapter | null {
  return ADAPTERS.find((adapter) => adapter.hosts.includes(host)) ?? null;
}

/** LinkedIn serves two dialects and flips between them: the one that is on the page now is asked, never both merged. */
function variantsHere(adapter: Adapter, page: ParentNode): Adapter['variants'] {
  return adapter.variants.filter((variant) => variant.detect === null || page.querySelector(variant.detect) !== null);
}

function placeFits(entry: { readonly path?: readonly string[] | undefined; readonly query?: string | undefined }, place: Location | URL): boolean {
  if (entry.path !== undefined && !entry.path.some((pattern) => pathFits(pattern, place.pathname))) return false;
  if (entry.query === undefined) return true;
  const [name = '', value = ''] = entry.query.split('=');
  return new URLSearchParams(place.search).get(name) === value;
}

export function boxEntry(adapter: Adapter, box: Element, place: Location | URL): BoxEntry | null {
  for (const variant of variantsHere(adapter, box.ownerDocument)) {
    for (const entry of variant.boxes) {
      if (!box.matches(entry.match) || !placeFits(entry, place)) continue;
      if (entry.within !== undefined && box.closest(entry.within) === null) continue;
      if (entry.notIn !== undefined && box.closest(entry.notIn) !== null) continue;
      const labels = entry.label;
      if (labels !== undefined && !boxLabels(box).some((said) => matchLabels(labels, said) !== null)) continue;
      return entry;
    }
  }
  return null;
}

export type Control = { readonly element: Element; readonly entry: ControlEntry; readonly said: LabelMatch };

function fitControl(entry: ControlEntry, element: Element): Control | null {
  if (entry.notIn !== undefined && element.closest(entry.notIn) !== null) return null;
  if (entry.structure === 'first-of-three' && !isFirstOfThree(element, entry.profileName)) return null;
  const nobody: LabelMatch = { name: null, handle: null };
  if (entry.label !== undefined) {
    const said = matchLabels(entry.label, labelOf(element));
    return said === null ? null : { element, entry, said };
  }
  const hinted = entry.hint === undefined ? null : matchLabels(entry.hint, labelOf(element));
  return { element, entry, said: hinted ?? nobody };
}

/**
 * An incoming request on a profile, in any language: two labelled buttons (accept, ignore) that name the person of the heading,
 * then one that opens a menu and has no label. Without the name a player's or a post's row of three buttons looks the same.
 */
function isFirstOfThree(element: Element, heading: string | undefined): boolean {
  const name = heading === undefined ? '' : tidy(element.ownerDocument.querySelector(heading)?.textContent ?? '').split(' ')[0] ?? '';
  const names = (button: Element | undefined): boolean => name !== '' && tidy(button?.getAttribute('aria-label') ?? '').includes(name);
  for (let box = element.parentElement, up = 0; box !== null && up < 5; box = box.parentElement, up += 1) {
    const buttons = [...box.querySelectorAll('button')];
    if (buttons.length === 1) continue;
    const [first, second, third] = buttons;
    return buttons.length === 3 && first === element && names(first) && names(second)
      && third?.hasAttribute('aria-expanded') === true && !third.hasAttribute('aria-label');
  }
  return false;
}

function entriesHere(adapter: Adapter, page: ParentNode, place: Location | URL): ControlEntry[] {
  return variantsHere(adapter, page).flatMap((variant) => variant.controls.filter((entry) => placeFits(entry, place)));
}

/** The first of these elements (innermost first) that asks for a connection with a person. */
export function controlAmong(adapter: Adapter, elements: readonly Element[], place: Location | URL): Control | null {
  const page = elements[0]?.ownerDocument;
  if (page === undefined) return null;
  const entries = entriesHere(adapter, page, place);
  for (const element of elements) {
    for (const entry of entries) {
      const control = element.matches(entry.match) ? fitControl(entry, element) : null;
      if (control !== null) return control;
    }
  }
  return null;
}

export function controlsIn(adapter: Adapter, page: Document, place: Location | URL): Control[] {
  const found = new Map<Element, Control>();
  for (const entry of entriesHere(adapter, page, place)) {
    for (const element of page.querySelectorAll(entry.match)) {
      if (found.has(element)) continue;
      const control = fitControl(entry, element);
      if (control !== null) found.set(element, control);
    }
  }
  return [...found.values()];
}

export function handleAt(adapter: Adapter, url: URL): string | null {
  if (!adapter.hosts.includes(url.host)) return null;
  for (const pattern of adapter.profiles) {
    const handle = handleIn(pattern, url);
    if (handle !== null && handle !== '' && !adapter.notHandles.includes(handle.toLowerCase())) return handle;
  }
  return null;
}
