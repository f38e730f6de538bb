/** As whom somebody writes here: the person's own account, or a page's. Unknown is common, and an ordinary answer. */
import { isRecord } from '../check';
import type { AccountEntry, Adapter } from './adapter';
import { handleIn } from './address';
import { closestAcross } from './dom';
import { boxLabels, matchLabels } from './labels';
import { handleAt } from './sites';

/**
 * `handle` or `name` or both, as far as the page says; `kind` is `page` where the place itself is a page's own desk. `from` is
 * the id of the adapter's entry that answered.
 */
export type Account = {
  readonly site: string; readonly handle: string | null; readonly name: string | null;
  readonly kind: 'person' | 'page' | 'unknown'; readonly from: string };

/** Who is acting on this page, for this box if one is given (some sites say it in the box's own label). Null: the page does not say. */
export function actingAccount(adapter: Adapter | null, page: Document, place: Location | URL, box: Element | null = null): Account | null {
  for (const entry of adapter?.account ?? []) {
    const read = adapter === null ? null : readEntry(entry, adapter, page, place, box);
    if (adapter !== null && read !== null) return { site: adapter.site, ...read, kind: entry.kind ?? 'unknown', from: entry.id };
  }
  return null;
}

/** One word for an account that stays the same from visit to visit, to keep a choice under. */
export function accountKey(account: Account): string {
  return `${account.site}:${(account.handle ?? account.name ?? '').toLowerCase()}`;
}

type Read = { readonly handle: string | null; readonly name: string | null };

function readEntry(entry: AccountEntry, adapter: Adapter, page: Document, place: Location | URL, box: Element | null): Read | null {
  switch (entry.from) {
    case 'box-label':
      return box === null ? null : firstSaid(entry, boxLabels(box));
    case 'attribute': {
      const scope = entry.scope === undefined ? page : box === null ? null : closestAcross(box, entry.scope);
      const said = entry.match === undefined || scope === null ? [] : [...scope.querySelectorAll(entry.match)];
      return firstSaid(entry, said.flatMap((element) => element.getAttribute(entry.attribute ?? 'alt') ?? []));
    }
    case 'link':
      return byHandle(linkHandle(entry, adapter, page, place));
    case 'address': {
      const url = new URL(place.href);
      if (entry.param !== undefined) return byHandle(url.searchParams.get(entry.param));
      return byHandle((entry.path ?? []).map((pattern) => handleIn(pattern, url)).find((handle) => handle !== null) ?? null);
    }
    case 'json':
      return byHandle(jsonHandle(entry, page));
  }
}

function byHandle(handle: string | null): Read | null {
  return handle === null || handle === '' ? null : { handle, name: null };
}

function firstSaid(entry: AccountEntry, labels: readonly string[]): Read | null {
  for (const said of labels) {
    const match = entry.label === undefined ? null : matchLabels(entry.label, said);
    if (match !== null && (match.name !== null || match.handle !== null)) return match;
  }
  return null;
}

function linkHandle(entry: AccountEntry, adapter: Adapter, page: Document, place: Location | URL): string | null {
  const href = entry.match === undefined ? null : page.querySelector(entry.match)?.getAttribute('href') ?? null;
  if (href === null) return null;
  try {
    return handleAt(adapter, new URL(href, place.href), place);
  } catch {
    return null;
  }
}

function jsonHandle(entry: AccountEntry, page: Document): string | null {
  const script = entry.match === undefined ? null : page.querySelector(entry.match);
  try {
    const data: unknown = JSON.parse(script?.textContent ?? '');
    const way = (entry.way ?? []).map((step) => step.replace(/\{([^}]+)\}/gu, (_, inner: string) => String(down(data, inner.split('.')) ?? '')));
    const found = down(data, way);
    return typeof found === 'string' ? found : null;
  } catch {
    return null;
  }
}

function down(data: unknown, way: readonly string[]): unknown {
  return way.reduce<unknown>((here, step) => isRecord(here) ? here[step] : undefined, data);
}
