/** Underlines: thin boxes over the words, laid anew whenever the words may have moved. */
import { Mirror, rectsOf, visiblePart, type Rect } from '../page/rects';
import type { PageText } from '../page/text';
import type { Finding } from '../wire';
import type { Root } from './root';

export class Lines {
  readonly #layer = document.createElement('div');
  readonly #mirror: Mirror;
  #rects: readonly (readonly Rect[])[] = [];

  constructor(root: Root) {
    this.#layer.ariaHidden = 'true';
    root.room.prepend(this.#layer);
    this.#mirror = new Mirror(root.room);
  }

  clear(): void {
    this.#rects = [];
    this.#layer.replaceChildren();
  }

  draw(box: Element, text: PageText, findings: readonly Finding[]): void {
    const spans = findings.map(({ start, end }) => [start, end] as const);
    this.#rects = rectsOf(box, text, spans, this.#mirror);
    const drawn = this.#rects.flatMap((rects, at) => rects.map((rect) => {
      const line = document.createElement('div');
      line.className = `line ${findings[at]?.severity ?? 'note'}`;
      line.style.left = `${rect.left}px`;
      line.style.top = `${rect.top + rect.height - 2}px`;
      line.style.width = `${rect.width}px`;
      return line;
    }));
    this.#layer.replaceChildren(...drawn);
  }

  /** Which finding's words are at this point, or -1. */
  at(x: number, y: number): number {
    return this.#rects.findIndex((rects) => rects.some((rect) =>
      x >= rect.left && x <= rect.left + rect.width && y >= rect.top && y <= rect.top + rect.height + 3));
  }

  /** The part of the window that the draft's words take, with the line below them, where writing goes on. */
  around(box: Element, text: PageText): Rect {
    const seen = visiblePart(box);
    const [rects = []] = rectsOf(box, text, [[0, text.text.length]], this.#mirror);
    if (rects.length === 0) return seen;
    const top = Math.min(...rects.map((rect) => rect.top));
    const last = rects.reduce((low, rect) => rect.top > low.top ? rect : low);
    return { left: seen.left, top, width: seen.width, height: last.top + 2 * last.height - top };
  }

  first(at: number): Rect | null {
    return this.#rects[at]?.[0] ?? null;
  }
}
