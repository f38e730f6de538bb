/**
 * "Not recognised here": the person points at a box, by a press or by Enter in it, sees what would be read and by what it
 * would be found again, and says what kind of place it is. Presses elsewhere go through, so that the box can be opened first.
 * Everything is drawn in the closed root; the page sees no more than one press that did not reach it.
 */
import { readBox } from '../page/text';
import { keepRepair, pointedBox, repairFor } from '../sites/repair';
import { day } from '../sites/seen';
import type { Hold, Judge } from '../watch/gestures';
import type { Here } from '../watch/here';
import type { Surface } from '../wire';
import { KINDS } from './kinds';
import { panelOf, part, placeBy } from './parts';
import type { Panel } from './root';

const SHOWN = 160;
/** Nobody points for longer; a click much later must be an ordinary click again. */
const LASTS = 120_000;

export class Pointing {
  #panel: Panel | null = null;
  #until = 0;
  readonly #outline = part('div', '', 'pointed');

  constructor(private readonly here: Here, private readonly kept: () => void) {
    window.addEventListener('pointerover', (event) => { this.#over(event); }, { capture: true, passive: true });
  }

  /** Asked for in the popup. Every frame of the page is told; the first box that is pointed at ends it in all of them. */
  begin(): void {
    if (!this.here.on) return;
    this.#until = performance.now() + LASTS;
    const { say } = this.here;
    // In a frame the outer page has the words already.
    if (window.top === window) this.#show(panelOf('dialog', say('pointTitle'), [part('p', say('pointHow'))], [{ words: say('cancel'), act: () => { this.end(); } }], () => { this.end(); }), null);
  }

  end(): void {
    this.#until = 0;
    this.#close();
    this.#outline.remove();
  }

  readonly judge: Judge = (event, path): Hold | null => {
    if (performance.now() > this.#until) return null;
    if (event instanceof KeyboardEvent && event.key !== 'Enter') return null;
    const box = pointedBox(path);
    return box === null ? null : { ask: (byKey) => { this.#ask(box, byKey); } };
  };

  #over(event: Event): void {
    if (performance.now() > this.#until) return;
    const box = pointedBox(event.composedPath().filter((node): node is Element => node instanceof Element));
    if (box === null) { this.#outline.remove(); return; }
    const { left, top, width, height } = box.getBoundingClientRect();
    Object.assign(this.#outline.style, { left: `${left - 3}px`, top: `${top - 3}px`, width: `${width}px`, height: `${height}px` });
    this.here.root.room.append(this.#outline);
  }

  #ask(box: Element, byKey: boolean): void {
    const { place, root, say } = this.here;
    this.#until = 0;
    const repair = repairFor(box, 'comment', place, day(new Date()));
    if (repair === null) {
      this.end();
      this.here.notices.show(say('pointCannot'));
      return;
    }
    const text = readBox(box).text.trim();
    const content = [
      part('p', text === '' ? say('pointEmpty') : say('pointReads')),
      ...(text === '' ? [] : [part('p', text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text, 'quote')]),
      part('p', say('pointKept', { rule: repair.selector }), 'small'),
      part('p', say('pointWhat')),
    ];
    const choose = (kind: Surface): void => {
      this.end();
      void keepRepair({ ...repair, kind }).then(() => { this.kept(); this.here.notices.show(say('pointDone')); });
    };
    const panel = panelOf('dialog', say('pointTitle'), content, [
      { words: say('cancel'), corner: true, act: () => { this.end(); } },
      ...KINDS.map(([kind, word]) => ({ words: say(word), act: () => { choose(kind); } })),
    ], () => { this.end(); });
    this.#show(panel, box);
    if (byKey) root.focus(panel, box);
  }

  #show(panel: Panel, box: Element | null): void {
    this.#close();
    const { root } = this.here;
    this.#panel = panel;
    root.open(panel);
    placeBy(root, panel, box?.getBoundingClientRect() ?? { left: window.innerWidth, top: 0, width: 0, height: 0 });
    root.say(panel.element.getAttribute('aria-label') ?? '');
  }

  #close(): void {
    if (this.#panel !== null) this.here.root.close(this.#panel);
    this.#panel = null;
  }
}
