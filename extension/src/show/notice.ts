/** A quiet line in the corner, for what must be said once and asks for nothing. */
import { part } from './parts';
import { Panel, type Root } from './root';

const STAYS = 9_000;

export class Notices {
  #shown: Panel | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly root: Root) {}

  show(words: string): void {
    this.#hide();
    const face = part('div', words, 'notice');
    const panel = new Panel(face, null);
    panel.on(face, () => { this.#hide(); });
    this.#shown = panel;
    this.root.open(panel);
    this.root.say(words);
    this.#timer = setTimeout(() => { this.#hide(); }, STAYS);
  }

  #hide(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#shown !== null) this.root.close(this.#shown);
    this.#shown = null;
  }
}
