/**
 * The elements that an event went through, innermost first, into closed shadow roots too: a page's event names only their
 * hosts, but the browser lets an extension look inside, without a trace.
 */

const DEEPEST = 8;

type Firefox = { readonly openOrClosedShadowRoot?: unknown };

/** The shadow root of an element, open or closed, or null. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot !== null) return element.shadowRoot;
  if (!(element instanceof HTMLElement)) return null;
  // Firefox has it as a property of every element.
  const own = 'openOrClosedShadowRoot' in element ? (element as Firefox).openOrClosedShadowRoot : undefined;
  if (own !== undefined) return own instanceof ShadowRoot ? own : null;
  if (typeof chrome === 'undefined' || chrome.dom === undefined) return null;
  return chrome.dom.openOrClosedShadowRoot(element);
}

/** The innermost element that an event is about. `ours` is not looked into. */
export function targetOf(event: Event, ours: Element): Element | null {
  const [first] = event.composedPath();
  let at = first instanceof Element ? first : null;
  for (let depth = 0; at !== null && at !== ours && depth < DEEPEST; depth += 1) {
    const root = shadowOf(at);
    const inner = root === null ? null : within(root, event);
    if (inner === null || inner === at) break;
    at = inner;
  }
  return at;
}

function within(root: ShadowRoot, event: Event): Element | null {
  const placed = event instanceof MouseEvent && !(event.clientX === 0 && event.clientY === 0 && event.detail === 0);
  return placed ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
}

export function pathOf(event: Event, ours: Element): Element[] {
  const seen = event.composedPath().filter((node): node is Element => node instanceof Element);
  const inner = targetOf(event, ours);
  const inside: Element[] = [];
  for (let at = inner; at !== null && !seen.includes(at); at = parentAcross(at)) inside.push(at);
  return [...inside, ...seen];
}

/** The parent of an element as it is laid out: its slot's, or the host at the top of a shadow root. */
export function parentAcross(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
