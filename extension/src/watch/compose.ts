/** The writing boxes of a page: the one that is written in is read, reviewed and drawn over. */
import { boxAround, boxesIn } from '../page/boxes';
import { isAtCaret } from '../page/caret';
import { Badge, worst } from '../show/badge';
import { Lines } from '../show/lines';
import { awayWord } from '../show/away';
import { Cards } from './cards';
import { Draft } from './draft';
import type { Here } from './here';
import { Telling } from './telling';

/** In milliseconds: two frames, and half of the way to the next key of somebody fast. It is part of the pause, not added to it. */
const AFTER_THE_KEY = 35;
/** Without a key for so long, in milliseconds, nobody is writing just now. */
const QUIET = 300;

export class Compose {
  readonly #drafts = new WeakMap<Element, Draft>();
  readonly #lines: Lines;
  readonly #badge: Badge;
  readonly #cards: Cards;
  readonly #telling: Telling;
  #now: Draft | null = null;
  #drawing = false;
  /** since when the box may hold other words than were read; null when it does not */
  #changedAt: number | null = null;
  #touchedAt = -Infinity;
  #reading: ReturnType<typeof setTimeout> | null = null;
  #count = 0;

  constructor(private readonly here: Here) {
    this.#lines = new Lines(here.root);
    this.#telling = new Telling(here);
    this.#badge = new Badge(here.root, () => { this.openCard(0); });
    this.#cards = new Cards(here, this.#lines, () => { this.redraw(); });
    // Layout moves without events (pictures load, panels slide in): while there is something drawn, look again now and then.
    // And what happens inside a shadow root the page's observer does not hear.
    setInterval(() => {
      if (this.#now?.element.getRootNode() instanceof ShadowRoot) this.pageChanged();
      // While somebody writes, each key has its own look.
      else if (this.#now !== null && performance.now() - this.#touchedAt > QUIET) this.redraw();
    }, 400);
  }

  count(thorough: boolean): number {
    return boxesIn(document, thorough).size;
  }

  /** The draft that is being written, or null. */
  get now(): Draft | null {
    return this.#now;
  }

  /** The draft of the box that this element is in, or null where it is in none. */
  draftAt(target: EventTarget | null): Draft | null {
    const element = this.here.on ? boxAround(target) : null;
    return element === null ? null : this.#draftOf(element);
  }

  /** Something happened in a box: the focus came, a character was typed, the editor rebuilt itself. */
  touched(target: EventTarget | null): void {
    const element = this.here.on ? boxAround(target) : null;
    if (element === null) return;
    const draft = this.#draftOf(element);
    if (this.#now !== draft) {
      this.closeCard();
      this.#now = draft;
      this.#telling.tellAway();
    }
    this.#readSoon();
  }

  /** The page changed: an editor may have replaced its paragraphs, or the box may be gone. */
  pageChanged(): void {
    const draft = this.#now;
    if (draft === null) return;
    if (!draft.element.isConnected) { this.leave(); return; }
    this.#readSoon();
  }

  /** Reads now what a gesture is about to send: between a key and the next frame the words are older than the box. */
  refresh(): void {
    const draft = this.#now;
    if (draft === null || this.#changedAt === null) return;
    const since = this.#changedAt;
    this.#changedAt = null;
    if (draft.read(since)) this.closeCard();
  }

  leave(): void {
    this.#now?.reviewer.stop();
    this.#now = null;
    this.closeCard();
    this.#lines.clear();
    this.#badge.hide();
  }

  lineChanged(): void {
    if (this.#now !== null) this.#telling.tellAway();
    if (this.here.line.state === 'ready') {
      this.#telling.tellBack();
      this.#now?.reviewer.again();
    } else if (awayWord(this.here.line) !== null) {
      // Underlines of a while ago would look like the answer to what is written now.
      this.closeCard();
      this.#now?.reviewer.forget();
    }
    this.redraw();
  }

  /** Asks again about the words at hand: the account or the language is another. */
  again(): void {
    this.#now?.reviewer.again();
  }

  /** The words on which the pointer was pressed may be underlined: then their card opens, and the page gets its click. */
  pressed(x: number, y: number): void {
    const at = this.#now === null ? -1 : this.#lines.at(x, y);
    if (at >= 0) this.openCard(at);
    else this.closeCard();
  }

  /** By keyboard: into what stands open, else to the finding at the caret, else the first; once more: to the next. */
  enterCard(): void {
    const draft = this.#now;
    if (this.here.root.enter() || draft === null) return;
    this.openCard(this.#cards.next(draft) ?? Math.max(0, draft.shown().findIndex((finding) => isAtCaret(draft.element, draft.text, finding))), true);
  }

  openCard(at: number, takeFocus = this.here.root.focused !== null): void {
    const draft = this.#now;
    if (draft === null) return;
    const away = this.#telling.trouble(draft);
    if (away !== null) { this.closeCard(); this.here.notices.show(away, this.#telling.again()); return; }
    // "Nothing to point out" would be said of words that nobody looked at.
    const partly = this.#telling.partly(draft);
    if (partly !== null && draft.shown().length === 0) { this.closeCard(); this.here.notices.show(partly); return; }
    this.#cards.open(draft, at, takeFocus);
  }

  closeCard(): void {
    this.#cards.close();
  }

  redraw(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => { this.#drawing = false; this.#draw(); });
  }

  #draw(): void {
    const draft = this.#now;
    if (draft === null) return;
    if (!draft.element.isConnected) { this.leave(); return; }
    this.refresh();
    const { say, root } = this.here;
    root.rise();
    const trouble = this.#telling.trouble(draft);
    const partly = this.#telling.partly(draft);
    const findings = trouble === null ? draft.shown() : [];
    this.#lines.draw(draft.element, draft.text, findings);
    const count = [say('badge', { count: findings.length }), ...(partly === null ? [] : [partly])].join('. ');
    const face = trouble === null ? worst(findings) ?? (partly === null ? null : 'away') : 'away';
    this.#badge.show(draft.element, findings.length, face, trouble ?? count);
  }

  #draftOf(element: Element): Draft {
    const known = this.#drafts.get(element);
    if (known !== undefined) return known;
    this.#count += 1;
    const draft = new Draft(element, `d${this.#count}`, this.here, (changed) => { this.#arrived(changed); });
    this.#drafts.set(element, draft);
    return draft;
  }

  #arrived(draft: Draft): void {
    if (draft !== this.#now) return;
    if (draft.reviewer.findings.length === 0) this.closeCard();
    this.#telling.tellAway();
    this.#telling.tellPartly(draft);
    // Only more than before is worth a word, and only in a pause.
    const count = draft.shown().length;
    if (count > draft.told) this.here.root.say(this.here.say('badge', { count }));
    draft.told = count;
    this.redraw();
  }

  /** Between this key and the next: the frame that shows a letter is the page's, and what we did in it would be felt. */
  #readSoon(): void {
    this.#touchedAt = performance.now();
    this.#changedAt ??= this.#touchedAt;
    this.#reading ??= setTimeout(() => { this.#reading = null; this.redraw(); }, AFTER_THE_KEY);
  }
}
