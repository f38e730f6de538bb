/** The adapters that ship with the extension, the choice among them, and what they say of boxes and addresses. */
import generic from '../../sites/generic.json';
import { isGeneric, type Adapter, type BoxEntry, type Generic, type Variant } from './adapter';
import { handleIn, hostFits, pathFits } from './address';
import { closestAcross } from './dom';
import { boxLabels, matchLabels } from './labels';
import { ADAPTERS } from './shipped';

export { ADAPTERS };
export const GENERIC: Generic = isGeneric(generic)
  ? generic : { checked: '2026-01-01', sources: [], kinds: [], submit: { en: null, fr: null } };

export function adapterFor(host: string): Adapter | null {
  return ADAPTERS.find((adapter) => adapter.hosts.some((pattern) => hostFits(pattern, host))) ?? null;
}

/** The adapter of a page: by its host, else by what it is made with (Mastodon, WordPress and Ghost run on any host). */
export function adapterAt(place: Location | URL, page: Document): Adapter | null {
  return adapterFor(place.hostname)
    ?? ADAPTERS.find(({ anywhere }) => anywhere !== undefined && page.querySelector(anywhere) !== null) ?? null;
}

/** LinkedIn serves two dialects and flips between them: the one that is on the page now is asked, never both merged. */
export function variantsHere(adapter: Adapter, page: ParentNode): readonly Variant[] {
  return adapter.variants.filter((variant) => variant.detect === null || page.querySelector(variant.detect) !== null);
}

type Placed = {
  readonly path?: readonly string[] | undefined; readonly notPath?: readonly string[] | undefined; readonly query?: string | undefined };

export function placeFits(entry: Placed, place: Location | URL): boolean {
  if (entry.path !== undefined && !entry.path.some((pattern) => pathFits(pattern, place.pathname))) return false;
  if (entry.notPath?.some((pattern) => pathFits(pattern, place.pathname)) === true) return false;
  if (entry.query === undefined) return true;
  const [name = '', value = ''] = entry.query.split('=');
  return new URLSearchParams(place.search).get(name) === value;
}

export function boxEntry(adapter: Adapter, box: Element, place: Location | URL): BoxEntry | null {
  return variantBox(adapter, box, place)?.entry ?? null;
}

export function variantBox(
  adapter: Adapter, box: Element, place: Location | URL): { readonly variant: Variant; readonly entry: BoxEntry } | null {
  for (const variant of variantsHere(adapter, box.ownerDocument)) {
    const entry = variant.boxes.find((each) => fitsBox(each, box, place));
    if (entry !== undefined) return { variant, entry };
  }
  return null;
}

function fitsBox(entry: BoxEntry, box: Element, place: Location | URL): boolean {
  if (!box.matches(entry.match) || !placeFits(entry, place)) return false;
  if (entry.within !== undefined && closestAcross(box, entry.within) === null) return false;
  if (entry.notIn !== undefined && closestAcross(box, entry.notIn) !== null) return false;
  const labels = entry.label;
  return labels === undefined || boxLabels(box).some((said) => matchLabels(labels, said) !== null);
}

export function handleAt(adapter: Adapter, url: URL, page: Location | URL = url): string | null {
  const known = adapter.hosts.some((pattern) => hostFits(pattern, url.hostname));
  // Software on any host: a profile is on the host of the page itself.
  if (!known && (adapter.hosts.length > 0 || url.hostname !== page.hostname)) return null;
  for (const pattern of adapter.profiles) {
    const handle = handleIn(pattern, url);
    if (handle !== null && handle !== '' && !adapter.notHandles.includes(handle.toLowerCase())) return handle;
  }
  return null;
}
