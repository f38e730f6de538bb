/** Buttons that touch a person (accept, follow, message, like …), as the adapter of the site describes them. */
import type { Adapter, ConfirmEntry, ControlEntry } from './adapter';
import { closestAcross, parentOf, rootsIn } from './dom';
import { labelOf, matchLabels, tidy, type LabelMatch } from './labels';
import { placeFits, variantsHere } from './sites';

export type Control = { readonly element: Element; readonly entry: ControlEntry; readonly said: LabelMatch };

function fitControl(entry: ControlEntry, element: Element): Control | null {
  if (entry.within !== undefined && closestAcross(element, entry.within) === null) return null;
  if (entry.notIn !== undefined && closestAcross(element, entry.notIn) !== null) return null;
  if (entry.notLabel !== undefined && matchLabels(entry.notLabel, labelOf(element)) !== null) return null;
  if (entry.structure === 'last-of-two' && !isLastOfTwo(element, entry.card)) return null;
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

/**
 * An incoming request in a list, in any language: a card with two labelled buttons, the refusal and then the acceptance, and
 * both name the person whom the card links to. A card of another kind names the person on one of its buttons at most.
 */
function isLastOfTwo(element: Element, selector: string | undefined): boolean {
  const card = selector === undefined ? null : closestAcross(element, selector);
  if (card === null) return false;
  const names = [...card.querySelectorAll('a[href]')].flatMap((link) => tidy(link.textContent ?? '').split(' ')[0] ?? []).filter((name) => name.length > 1);
  const [first, second, third] = [...card.querySelectorAll('button, [role="button"], a[aria-label]')]
    .filter((button) => !button.hasAttribute('aria-expanded') && names.some((name) => tidy(button.getAttribute('aria-label') ?? '').includes(name)));
  return first !== undefined && second === element && third === undefined;
}

function entriesHere(adapter: Adapter, page: ParentNode, place: Location | URL): ControlEntry[] {
  return variantsHere(adapter, page).flatMap((variant) => variant.controls.filter((entry) => placeFits(entry, place)));
}

/** The first of these elements (innermost first) that would touch a person. */
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
  const roots = rootsIn(page, adapter.shadow === true);
  for (const entry of entriesHere(adapter, page, place)) {
    for (const element of roots.flatMap((root) => [...root.querySelectorAll(entry.match)])) {
      if (found.has(element)) continue;
      const control = fitControl(entry, element);
      if (control !== null) found.set(element, control);
    }
  }
  return [...found.values()];
}

/**
 * The button of a second step among these elements ("Accept invite" in the dialog that "Accept" opened). It names nobody:
 * it is about whoever the control that it `finishes` was pressed for, a short while before.
 */
export function confirmAmong(adapter: Adapter, elements: readonly Element[]): ConfirmEntry | null {
  const page = elements[0]?.ownerDocument;
  if (page === undefined) return null;
  for (const entry of variantsHere(adapter, page).flatMap(({ confirms }) => confirms ?? [])) {
    const fits = elements.some((element) => element.matches(entry.match)
      && (entry.within === undefined || closestAcross(element, entry.within) !== null)
      && (entry.label === undefined || matchLabels(entry.label, labelOf(element)) !== null));
    if (fits) return entry;
  }
  return null;
}

/** The elements around a node, innermost first, through shadow roots. */
export function ancestry(from: Element): Element[] {
  const all: Element[] = [];
  for (let each: Element | null = from; each !== null; each = parentOf(each)) all.push(each);
  return all;
}
