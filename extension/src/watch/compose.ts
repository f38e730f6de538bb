/** The writing boxes of a page: the one that is written in is read, reviewed and drawn over. */
import { boxAround, boxesIn } from '../page/boxes';
import { visiblePart } from '../page/rects';
import { isAtCaret } from '../page/caret';
import { readBox, type PageText } from '../page/text';
import { Badge } from '../show/badge';
import { clearCard, findingCard } from '../show/card';
import { Lines } from '../show/lines';
import { placeBy } from '../show/parts';
import type { Panel } from '../show/root';
import { awayWord } from '../show/away';
import type { Finding, Severity, Surface } from '../wire';
import type { Here } from './here';
import { Reviewer } from './reviewer';
import { surfaceOf } from './surface';

type Box = { readonly element: Element; readonly reviewer: Reviewer; readonly ignored: Set<string>; surface: Surface; text: PageText; told: number };

export class Compose {
  readonly #boxes = new WeakMap<Element, Box>();
  readonly #lines: Lines;
  readonly #badge: Badge;
  #now: Box | null = null;
  #card: Panel | null = null;
  #cardAt = 0;
  #drawing = false;
  #toldAway = false;
  #drafts = 0;

  constructor(private readonly here: Here) {
    this.#lines = new Lines(here.root);
    this.#badge = new Badge(here.root, () => { this.openCard(0); });
    // Layout moves without events (pictures load, panels slide in): while there is something drawn, look again now and then.
    setInterval(() => { if (this.#now !== null) this.redraw(); }, 400);
  }

  count(): number {
    return boxesIn(document).size;
  }

  /** Something happened in a box: the focus came, a character was typed, the editor rebuilt itself. */
  touched(target: EventTarget | null): void {
    const element = this.here.on ? boxAround(target) : null;
    if (element === null) return;
    const box = this.#boxOf(element);
    if (this.#now !== box) {
      this.closeCard();
      this.#now = box;
      this.#tellAway();
    }
    this.#read(box);
    this.redraw();
  }

  /** The page changed: an editor may have replaced its paragraphs, or the box may be gone. */
  pageChanged(): void {
    const box = this.#now;
    if (box === null) return;
    if (!box.element.isConnected) { this.leave(); return; }
    this.#read(box);
    this.redraw();
  }

  leave(): void {
    this.#now?.reviewer.stop();
    this.#now = null;
    this.closeCard();
    this.#lines.clear();
    this.#badge.hide();
  }

  lineChanged(): void {
    this.#tellAway();
    if (this.here.line.state === 'ready') {
      if (this.#toldAway) { this.#toldAway = false; this.here.notices.show(this.here.say('backAgain')); }
      this.#now?.reviewer.again();
    }
    this.redraw();
  }

  /** The words on which the pointer was pressed may be underlined: then their card opens, and the page gets its click. */
  pressed(x: number, y: number): void {
    const at = this.#now === null ? -1 : this.#lines.at(x, y);
    if (at >= 0) this.openCard(at);
    else this.closeCard();
  }

  /** By keyboard: into what stands open, else to the finding at the caret, else the first; once more: to the next. */
  enterCard(): void {
    const { root } = this.here;
    if (root.enter()) return;
    const box = this.#now;
    if (box === null) return;
    const findings = this.#shown(box);
    const open = this.#card !== null && root.panelOf(root.focused) === this.#card;
    const at = open ? (this.#cardAt + 1) % Math.max(1, findings.length) : findings.findIndex((finding) => isAtCaret(box.element, box.text, finding));
    this.openCard(Math.max(0, at), true);
  }

  openCard(at: number, takeFocus = this.here.root.focused !== null): void {
    const box = this.#now;
    if (box === null) return;
    const { root, say } = this.here;
    this.closeCard();
    const away = awayWord(this.here.line);
    if (away !== null) { this.here.notices.show(say(away)); return; }
    const findings = this.#shown(box);
    const card = findingCard(root, say, findings, at, box.text.text, {
      close: () => { this.closeCard(); },
      next: () => { this.openCard((at + 1) % findings.length); },
      ignoreOnce: (finding) => { this.#ignore(box, finding); },
      ignoreWording: (finding) => {
        const text = box.text.text.slice(finding.start, finding.end);
        void this.here.ask({ verb: 'settle', what: 'wording', rule: finding.rule, text, decision: 'ignore' });
        this.#ignore(box, finding);
        this.here.notices.show(say('ignored'), { words: say('undo'), act: () => {
          box.ignored.delete(wordingKey(finding, box.text.text));
          void this.here.ask({ verb: 'settle', what: 'wording', rule: finding.rule, text, decision: 'undo' }).then(() => { box.reviewer.again(); });
          this.redraw();
        } });
      },
    }) ?? clearCard(say, () => { this.closeCard(); });
    this.#card = card;
    this.#cardAt = at;
    root.open(card);
    placeBy(root, card, this.#lines.first(at) ?? visiblePart(box.element));
    const finding = findings[at];
    // Who comes by keyboard hears the card itself.
    if (takeFocus) root.focus(card, box.element);
    else root.say(finding === undefined ? say('cardClear') : finding.message);
  }

  closeCard(): void {
    const card = this.#card;
    this.#card = null;
    if (card === null) return;
    this.here.root.close(card);
  }

  redraw(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => { this.#drawing = false; this.#draw(); });
  }

  #draw(): void {
    const box = this.#now;
    if (box === null) return;
    if (!box.element.isConnected) { this.leave(); return; }
    const findings = this.#shown(box);
    this.#lines.draw(box.element, box.text, findings);
    const away = awayWord(this.here.line) !== null;
    this.#badge.show(box.element, findings.length, away ? 'away' : worst(findings), this.here.say('badge', { count: findings.length }));
  }

  #shown(box: Box): Finding[] {
    return box.reviewer.findings.filter((finding) => !box.ignored.has(wordingKey(finding, box.text.text)));
  }

  #ignore(box: Box, finding: Finding): void {
    box.ignored.add(wordingKey(finding, box.text.text));
    this.closeCard();
    this.redraw();
  }

  #boxOf(element: Element): Box {
    const known = this.#boxes.get(element);
    if (known !== undefined) return known;
    this.#drafts += 1;
    const reviewer = new Reviewer({
      draft: `d${this.#drafts}`,
      ask: (ask) => this.here.ask(ask),
      about: () => ({ surface: box.surface, account: this.here.role, lang: this.here.lang }),
      show: (findings) => { this.#arrived(box, findings); },
      silent: () => { this.#tellAway(); this.redraw(); },
    });
    const box: Box = { element, reviewer, ignored: new Set(), surface: 'comment', text: { text: '', range: () => null }, told: 0 };
    this.#boxes.set(element, box);
    return box;
  }

  #arrived(box: Box, findings: readonly Finding[]): void {
    if (box !== this.#now) return;
    if (this.#card !== null && findings.length === 0) this.closeCard();
    this.#tellCount(box);
    this.redraw();
  }

  /** Only more than before is worth a word, and only in a pause. */
  #tellCount(box: Box): void {
    const count = this.#shown(box).length;
    if (count > box.told) this.here.root.say(this.here.say('badge', { count }));
    box.told = count;
  }

  #read(box: Box): void {
    const surface = surfaceOf(box.element, this.here.adapter, this.here.place);
    const text = readBox(box.element);
    box.text = text;
    const moved = surface !== box.surface;
    box.surface = surface;
    if (text.text !== box.reviewer.text) {
      this.closeCard();
      box.reviewer.typed(text.text);
    } else if (moved) {
      box.reviewer.again();
    }
  }

  /** Said once for a page, and only to somebody who is about to write. */
  #tellAway(): void {
    const away = awayWord(this.here.line);
    if (this.#now === null || away === null || this.#toldAway) return;
    this.#toldAway = true;
    this.here.notices.show(this.here.say(away));
  }
}

function wordingKey(finding: Finding, text: string): string {
  return `${finding.rule}\n${text.slice(finding.start, finding.end)}`;
}

function worst(findings: readonly Finding[]): Severity | null {
  for (const severity of ['stop', 'caution', 'note'] as const) {
    if (findings.some((finding) => finding.severity === severity)) return severity;
  }
  return null;
}
