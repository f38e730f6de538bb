/**
 * What the content script would recognise on a page, by the very functions it calls, against what the page's marks say should
 * be. Runs in the unit tests' document and, bundled, in a real browser. The marks are attributes that no adapter looks at:
 *   data-box="NAME KIND [PART]"      a box, its surface, and what it is more finely
 *   data-keys="enter"                keys that send it
 *   data-sends="NAME"                a button that sends that box
 *   data-control="ACTION HANDLE"     a button about a person; data-name is the name that stands there
 *   data-nobody                      a button that must not be put down to anybody
 *   data-trap                        must be neither
 *   <html data-account="…">          the acting account's handle or name
 */
import { boxesIn, isVisible } from '../../src/page/boxes';
import { actingAccount } from '../../src/sites/account';
import { controlsIn } from '../../src/sites/controls';
import { queryAcross } from '../../src/sites/dom';
import { adapterAt } from '../../src/sites/sites';
import { submitsOf } from '../../src/sites/submits';
import { personOf, stillAsks } from '../../src/watch/person';
import { readingOf } from '../../src/watch/surface';

/** What was expected and what was seen, as lines in the same words, sorted; equal lists mean a page is read as it should be. */
export type Compared = {
  readonly site: string | null; readonly expected: string[]; readonly seen: string[];
  /** which entries of the adapter had a part in it */
  readonly used: string[] };

export function compare(page: Document, place: URL): Compared {
  const adapter = adapterAt(place, page);
  const expected: string[] = [];
  const seen: string[] = [];
  const used = new Set<string>();
  const marked = queryAcross(page, '[data-box], [data-sends], [data-control]', true);
  for (const element of marked) {
    const box = element.getAttribute('data-box')?.split(' ');
    if (box !== undefined) expected.push(`box ${box.join(' ')}${keysOf(element.getAttribute('data-keys')?.split(' ') ?? [])}`);
    for (const of of element.getAttribute('data-sends')?.split(' ') ?? []) expected.push(`${idOf(element)} sends ${of}`);
    const control = element.getAttribute('data-control');
    if (control !== null) expected.push(`${control} “${element.getAttribute('data-name') ?? ''}”`);
  }
  let account = null;
  for (const box of boxesIn(page)) {
    const { surface, part, by } = readingOf(box, adapter, place);
    used.add(`box ${by}`);
    const { controls, keys } = submitsOf(adapter, box, place);
    const name = box.getAttribute('data-box')?.split(' ')[0] ?? `unmarked ${idOf(box)}`;
    seen.push(`box ${[name, surface, ...(part === null ? [] : [part])].join(' ')}${keysOf(keys)}`);
    for (const button of controls.filter(isVisible)) seen.push(`${idOf(button)} sends ${name}`);
    account ??= actingAccount(adapter, page, place, box);
  }
  account ??= actingAccount(adapter, page, place);
  const acting = page.documentElement.getAttribute('data-account');
  if (acting !== null) expected.push(`account ${acting}`);
  if (account !== null) used.add(`account ${account.from}`);
  if (account !== null) seen.push(`account ${account.handle ?? account.name ?? ''}`);
  for (const control of adapter === null ? [] : controlsIn(adapter, page, place)) {
    if (!isVisible(control.element) || !stillAsks(control)) continue;
    const found = adapter === null ? null : personOf(control, adapter, place);
    if (found === null) continue;
    used.add(`control ${control.entry.id}`);
    seen.push(`${control.entry.action} ${found.person.handle} “${found.person.displayName}”`);
  }
  return { site: adapter?.site ?? null, expected: expected.sort(), seen: seen.sort(), used: [...used] };
}

function keysOf(keys: readonly string[]): string {
  return keys.length === 0 ? '' : ` by ${keys.join(' ')}`;
}

/** A button is told from others by its words. */
function idOf(element: Element): string {
  return element.getAttribute('data-id') ?? element.getAttribute('aria-label') ?? (element.textContent ?? '').trim();
}
