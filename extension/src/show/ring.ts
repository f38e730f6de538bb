/** A ring around one control of the page, drawn in our own layer: the page's element is not touched. */
import type { Root } from './root';

const GAP = 5;

export class Ring {
  readonly #ring = document.createElement('div');
  readonly #draw = (): void => { this.draw(); };

  constructor(root: Root, private readonly control: Element) {
    this.#ring.className = 'ring';
    this.#ring.ariaHidden = 'true';
    root.room.append(this.#ring);
    window.addEventListener('scroll', this.#draw, { capture: true, passive: true });
    window.addEventListener('resize', this.#draw, { passive: true });
    this.draw();
  }

  draw(): void {
    const { left, top, width, height } = this.control.getBoundingClientRect();
    // A styled switch often hides the box itself: its label is what a person sees.
    const seen = width > 4 && height > 4 ? { left, top, width, height } : this.control.closest('label')?.getBoundingClientRect();
    this.#ring.hidden = seen === undefined;
    if (seen === undefined) return;
    this.#ring.style.left = `${seen.left - GAP}px`;
    this.#ring.style.top = `${seen.top - GAP}px`;
    this.#ring.style.width = `${seen.width + 2 * GAP}px`;
    this.#ring.style.height = `${seen.height + 2 * GAP}px`;
  }

  remove(): void {
    this.#ring.remove();
    window.removeEventListener('scroll', this.#draw, { capture: true });
    window.removeEventListener('resize', this.#draw);
  }
}
