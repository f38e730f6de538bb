/** Marks beside the buttons that concern somebody on the list: neutral words where there is room, else a dot on the corner. */
import { freeSpot, isCovered, type Spot } from '../page/spot';
import { visiblePart } from '../page/rects';
import { part } from './parts';
import type { Root } from './root';

const HEIGHT = 21;
const DOT = 14;
/** The mark's own letters are narrow; measuring them would take a layout for each person. */
const LETTER = 6.6;
const EDGE = 18;

export class Marks {
  readonly #layer = document.createElement('div');
  /** where the mark of a button goes, and for which size of button that was found out */
  #spots = new WeakMap<Element, { readonly spot: Spot | null; readonly width: number; readonly height: number }>();

  constructor(root: Root) {
    root.room.prepend(this.#layer);
  }

  /** The page changed: words may stand where none stood. */
  forgetPlaces(): void {
    this.#spots = new WeakMap();
  }

  draw(controls: readonly Element[], words: string): void {
    const size = { width: Math.ceil(words.length * LETTER + EDGE), height: HEIGHT };
    this.#layer.replaceChildren(...controls.flatMap((control) => {
      const mark = this.#mark(control, words, size);
      return mark === null ? [] : [mark];
    }));
  }

  #mark(control: Element, words: string, size: { readonly width: number; readonly height: number }): HTMLElement | null {
    if (!control.isConnected) return null;
    const at = control.getBoundingClientRect();
    const seen = visiblePart(control);
    if (seen.width < 4 || seen.height < 4 || isCovered(control, at)) return null;
    let known = this.#spots.get(control);
    if (known === undefined || known.width !== at.width || known.height !== at.height) {
      known = { spot: freeSpot(control, size), width: at.width, height: at.height };
      this.#spots.set(control, known);
    }
    const { spot } = known;
    const mark = part('div', spot === null ? '?' : words, spot === null ? 'mark dot' : 'mark');
    mark.style.left = `${Math.max(0, spot === null ? at.right - DOT * 0.6 : at.left + spot.dx)}px`;
    mark.style.top = `${Math.max(0, spot === null ? at.top - DOT * 0.6 : at.top + spot.dy)}px`;
    return mark;
  }
}
