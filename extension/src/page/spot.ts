/** A place for a small mark beside a button where nothing of the page stands: no words, no pictures, no other button. */
import type { Rect } from './rects';

const INK = 'img, svg, video, canvas, button, input, textarea, select, iframe, [role="button"], [contenteditable]';
const REACH = { x: 260, y: 48 } as const;
const MOST_NODES = 400;
const GAP = 6;

/** Relative to the button's own corner, so that it stays right while the page scrolls. */
export type Spot = { readonly dx: number; readonly dy: number };

export function freeSpot(control: Element, size: { readonly width: number; readonly height: number }): Spot | null {
  const at = control.getBoundingClientRect();
  const ink = inkAround(control, at);
  const middle = at.top + (at.height - size.height) / 2;
  const places = [
    // In the row of buttons, after the last of it; before the first; then above and below, at either end.
    ...rowEnds(ink, at).flatMap((end) => [{ left: end.right + GAP, top: middle }, { left: end.left - GAP - size.width, top: middle }]),
    { left: at.left, top: at.top - GAP / 2 - size.height }, { left: at.right - size.width, top: at.top - GAP / 2 - size.height },
    { left: at.left, top: at.bottom + GAP / 2 }, { left: at.right - size.width, top: at.bottom + GAP / 2 },
  ];
  for (const { left, top } of places) {
    const inside = left >= 2 && top >= 2 && left + size.width <= window.innerWidth - 2;
    if (inside && !ink.some((rect) => meets(rect, { left, top, ...size }))) return { dx: left - at.left, dy: top - at.top };
  }
  return null;
}

/** The button itself, and the row that it stands in with others of its height. */
function rowEnds(ink: readonly Rect[], at: DOMRect): { left: number; right: number }[] {
  const row = { left: at.left, right: at.right };
  const beside = ink.filter((rect) => rect.top < at.bottom - 4 && rect.top + rect.height > at.top + 4);
  for (let grown = true; grown;) {
    grown = false;
    for (const rect of beside) {
      const right = rect.left + rect.width;
      if (rect.left > row.right + 24 || right < row.left - 24) continue;
      if (rect.left < row.left || right > row.right) grown = true;
      row.left = Math.min(row.left, rect.left);
      row.right = Math.max(row.right, right);
    }
  }
  return [{ left: at.left, right: at.right }, row];
}

/** True when something of the page's lies over the button: a dialog, a menu. A mark there would stand on that. */
export function isCovered(control: Element, at: DOMRect): boolean {
  const top = control.ownerDocument.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2);
  if (top === null) return false;
  return !control.contains(top) && !top.contains(control) && !(control.getRootNode() instanceof ShadowRoot);
}

function inkAround(control: Element, at: DOMRect): Rect[] {
  let scope: Element = control;
  for (let box = control.parentElement; box !== null; box = box.parentElement) {
    scope = box;
    const rect = box.getBoundingClientRect();
    if (rect.left <= at.left - REACH.x && rect.right >= at.right + REACH.x && rect.top <= at.top - REACH.y && rect.bottom >= at.bottom + REACH.y) break;
  }
  const near = (rect: Rect): boolean => rect.width > 0 && rect.height > 0
    && rect.left < at.right + REACH.x && rect.left + rect.width > at.left - REACH.x
    && rect.top < at.bottom + REACH.y && rect.top + rect.height > at.top - REACH.y;
  const ink: Rect[] = [];
  for (const element of scope.querySelectorAll(INK)) {
    const rect = element.getBoundingClientRect();
    if (near(rect)) ink.push(rect);
  }
  const range = control.ownerDocument.createRange();
  let seen = 0;
  const walk = (parent: Element): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node instanceof Element) {
        const rect = node.getBoundingClientRect();
        // Words may stand outside their parent's box, but hardly a screen away.
        const far = rect.top > at.bottom + 4 * REACH.y || rect.bottom < at.top - 4 * REACH.y;
        if (rect.height === 0 || !far) walk(node);
      } else if (node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '' && seen < MOST_NODES) {
        seen += 1;
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) if (near(rect)) ink.push(rect);
      }
    }
  };
  walk(scope);
  return ink;
}

function meets(one: Rect, other: Rect): boolean {
  return one.left < other.left + other.width && one.left + one.width > other.left
    && one.top < other.top + other.height && one.top + one.height > other.top;
}
