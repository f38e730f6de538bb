/** Where a span of a box's text stands on the screen: from ranges in rich editors, from a hidden mirror for plain fields. */
import { parentAcross } from './path';
import { isPlainField, type PageText } from './text';

export type Rect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

const COPIED = ['font-family', 'font-size', 'font-weight', 'font-style', 'font-variant', 'font-stretch', 'font-kerning',
  'font-feature-settings', 'letter-spacing', 'word-spacing', 'line-height', 'text-transform', 'text-indent', 'text-align',
  'tab-size', 'direction', 'padding-top', 'padding-right', 'padding-bottom', 'padding-left', 'border-top-width',
  'border-right-width', 'border-bottom-width', 'border-left-width', 'box-sizing', 'word-break', 'overflow-wrap'] as const;

/** The mirror lives in our own closed root: the page's document is never touched. */
export class Mirror {
  readonly #copy = document.createElement('div');
  #text: Text | null = null;

  constructor(room: ParentNode) {
    this.#copy.className = 'mirror';
    this.#copy.ariaHidden = 'true';
    room.append(this.#copy);
  }

  rects(field: HTMLTextAreaElement | HTMLInputElement, spans: readonly (readonly [number, number])[]): Rect[][] {
    const style = getComputedStyle(field);
    for (const name of COPIED) this.#copy.style.setProperty(name, style.getPropertyValue(name));
    const box = field.getBoundingClientRect();
    const oneLine = field instanceof HTMLInputElement;
    // The field's own lengths are as if nothing were zoomed; what is on the screen is zoomed, and so must the copy be.
    const { currentCSSZoom: zoom = 1 }: { readonly currentCSSZoom?: number } = field;
    this.#copy.style.setProperty('zoom', String(zoom));
    const bar = oneLine ? 0 : field.offsetWidth - field.clientWidth
      - Number.parseFloat(style.borderLeftWidth) - Number.parseFloat(style.borderRightWidth);
    this.#copy.style.setProperty('border-style', 'solid');
    this.#copy.style.setProperty('box-sizing', 'border-box');
    this.#copy.style.setProperty('white-space', oneLine ? 'pre' : 'pre-wrap');
    this.#copy.style.setProperty('width', `${box.width / zoom - Math.max(0, bar)}px`);
    this.#copy.style.setProperty('left', `${box.left / zoom}px`);
    this.#copy.style.setProperty('top', `${box.top / zoom}px`);
    const text = this.#text ?? document.createTextNode('');
    if (this.#text === null) { this.#text = text; this.#copy.append(text); }
    // A last empty line has no height in a div unless something stands on it.
    text.data = `${field.value}\u200B`;
    const middle = oneLine ? Math.max(0, (box.height - this.#copy.getBoundingClientRect().height) / 2) : 0;
    return spans.map(([start, end]) => {
      const range = document.createRange();
      range.setStart(text, Math.min(start, field.value.length));
      range.setEnd(text, Math.min(end, field.value.length));
      return [...range.getClientRects()].map((rect) => ({
        left: rect.left - field.scrollLeft * zoom, top: rect.top - field.scrollTop * zoom + middle, width: rect.width, height: rect.height }));
    });
  }
}

export function rectsOf(
  box: Element, text: PageText, spans: readonly (readonly [number, number])[], mirror: Mirror): Rect[][] {
  const all = isPlainField(box)
    ? mirror.rects(box, spans)
    : spans.map(([start, end]) => [...(text.range(start, end)?.getClientRects() ?? [])]);
  const seen = visiblePart(box);
  // A word whose foot is out of sight has its line out of sight too: at the edge it would strike the word through.
  const foot = seen.top + seen.height + 3;
  return all.map((rects) => rects.filter((rect) => rect.top + rect.height <= foot).map((rect) => clip(rect, seen))
    .filter((rect) => rect.width > 1 && rect.height > 1));
}

function clip(rect: Rect, by: Rect): Rect {
  const left = Math.max(rect.left, by.left);
  const top = Math.max(rect.top, by.top);
  return {
    left, top,
    width: Math.min(rect.left + rect.width, by.left + by.width) - left,
    height: Math.min(rect.top + rect.height, by.top + by.height) - top };
}

/** The part of an element that its scrolling ancestors and the window leave to be seen. */
export function visiblePart(element: Element): Rect {
  const page = element.ownerDocument.documentElement;
  let seen: Rect = { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight };
  for (let at: Element | null = element; at !== null && at !== page && at.localName !== 'body'; at = parentAcross(at)) {
    const style = getComputedStyle(at);
    if (at === element || style.overflowX !== 'visible' || style.overflowY !== 'visible') {
      seen = clip(at.getBoundingClientRect(), seen);
    }
    if (style.position === 'fixed') break;
  }
  return seen;
}
