/** A quiet line in the corner, for what must be said once and asks for nothing. */
import { part } from './parts';
import { Panel, type Action, type Root } from './root';
import { write } from './written';

const STAYS = 9_000;

export class Notices {
  #shown: Panel | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly root: Root) {}

  /** @param undo a button in it, for what can be taken back while it is fresh */
  show(words: string, undo?: { readonly words: string; readonly act: Action }): void {
    this.#hide();
    const face = part('div', '', 'notice');
    face.append(part('div', words));
    const panel = new Panel(face, undo === undefined ? null : () => { this.#hide(); });
    if (undo !== undefined) {
      const button = document.createElement('button');
      write(button, undo.words);
      // Before the face: whoever is found first at a place is asked.
      panel.on(button, () => { this.#hide(); undo.act(); });
      face.append(button);
    }
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
