/** What sends a draft: buttons, and keys pressed in its box. */
import type { Adapter, SendKey, SubmitEntry, Variant } from './adapter';
import { closestAcross, parentOf, queryAcross } from './dom';
import { labelOf, matchLabels } from './labels';
import { GENERIC, placeFits, variantBox } from './sites';

/** `controls`: the buttons on the page now that send this box. `keys`: keys that send it when pressed inside it. */
export type Submits = { readonly controls: readonly Element[]; readonly keys: readonly SendKey[] };

const BUTTON = 'button, [role="button"], input[type="submit"], input[type="button"]';

const BOX = 'textarea, [contenteditable]:not([contenteditable="false"])';

/**
 * What would send this box now. Sites render the button only once there is text, so ask again at each press rather than keep
 * the answer. Hidden twins may be among the controls: nobody can press those. Where the adapter does not know the box, the
 * buttons of its own form or card with a plain sending word are meant; no key is, as Enter often is only a new line.
 */
export function submitsOf(adapter: Adapter | null, box: Element, place: Location | URL): Submits {
  const known = adapter === null ? null : variantBox(adapter, box, place);
  if (adapter === null || known === null) return { controls: nearBy(box), keys: [] };
  const { variant, entry } = known;
  const controls = entriesFor(variant, entry.id, place).flatMap((each) => fitting(each, box, adapter.shadow === true));
  return { controls: controls.length > 0 ? [...new Set(controls)] : nearBy(box), keys: entry.keys ?? [] };
}

/** Of these elements (an event's path), the one that sends this box, or null. */
export function submitAmong(adapter: Adapter | null, elements: readonly Element[], box: Element, place: Location | URL): Element | null {
  const { controls } = submitsOf(adapter, box, place);
  return elements.find((element) => controls.includes(element)) ?? null;
}

/** Which sending key this is, if it is one at all. Shift+Enter is a new line everywhere; a word being composed is not sent. */
export function sendKeyOf(event: KeyboardEvent): SendKey | null {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.isComposing) return null;
  return event.ctrlKey || event.metaKey ? 'mod-enter' : 'enter';
}

function entriesFor(variant: Variant, box: string, place: Location | URL): SubmitEntry[] {
  return variant.submits.filter((each) => (each.boxes === undefined || each.boxes.includes(box)) && placeFits(each, place));
}

function fitting(entry: SubmitEntry, box: Element, shadows: boolean): Element[] {
  const scope = entry.scope === undefined ? box.ownerDocument : closestAcross(box, entry.scope);
  if (scope === null) return [];
  return queryAcross(scope, entry.match, shadows).filter((element) =>
    (entry.notIn === undefined || closestAcross(element, entry.notIn) === null)
    && (entry.label === undefined || matchLabels(entry.label, labelOf(element)) !== null));
}

/** A few steps up from the box, the first surroundings that hold a sending button. */
function nearBy(box: Element): Element[] {
  const form = box.closest('form');
  const isOther = (other: Element): boolean => other !== box && !other.contains(box) && !box.contains(other);
  for (let around = parentOf(box), up = 0; around !== null && up < 12; around = parentOf(around), up += 1) {
    // Surroundings that it shares with another box, other than a form, are not its own.
    if (around !== form && [...around.querySelectorAll(BOX)].some(isOther)) return [];
    const buttons = [...around.querySelectorAll(BUTTON)].filter((button) => sends(button, form));
    if (buttons.length > 0) return buttons;
    if (around.matches('form, dialog, [role="dialog"], article, [role="article"], main, [role="main"], body')) return [];
  }
  return [];
}

function sends(button: Element, form: Element | null): boolean {
  const said = button instanceof HTMLInputElement ? button.value : labelOf(button);
  if (matchLabels(GENERIC.submit, said) !== null) return true;
  return form !== null && button.closest('form') === form && button.getAttribute('type') === 'submit';
}
