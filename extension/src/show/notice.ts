/** A quiet line in the corner, for what must be said once and asks for nothing. */
import { part } from './parts';
import { Panel, type Action, type Root } from './root';
import { write } from './written';

const STAYS = 9_000;

/** A button in it, for what can be taken back or tried again, and what its cross is called. */
export type NoticeAct = { readonly words: string; readonly close: string; readonly act: Action };

export class Notices {
  #shown: Panel | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly root: Root) {}

  /** With a button it stays until it is closed: not everybody reads, and gets there, in nine seconds. */
  show(words: string, undo?: NoticeAct): void {
    this.hide();
    const face = part('div', '', 'notice');
    face.append(part('div', words));
    const panel = new Panel(face, undo === undefined ? null : () => { this.hide(); });
    if (undo !== undefined) {
      const button = document.createElement('button');
      write(button, undo.words);
      const cross = document.createElement('button');
      cross.className = 'corner';
      cross.ariaLabel = undo.close;
      write(cross, '×');
      // Before the face: whoever is found first at a place is asked.
      panel.on(button, () => { this.hide(); undo.act(); });
      panel.on(cross, () => { this.hide(); });
      face.prepend(cross);
      face.append(button);
    }
    panel.on(face, () => { this.hide(); });
    this.#shown = panel;
    this.root.open(panel);
    this.root.say(words);
    this.#timer = undo === undefined ? setTimeout(() => { this.hide(); }, STAYS) : null;
  }

  hide(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#shown !== null) this.root.close(this.#shown);
    this.#shown = null;
  }
}
