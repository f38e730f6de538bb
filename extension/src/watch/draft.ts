/** One writing box and what is known about the words in it. A draft ends when its box is emptied: sent, or thrown away. */
import { readBox, type PageText } from '../page/text';
import type { SendKey } from '../sites/adapter';
import type { AccountRole, Finding, Surface } from '../wire';
import type { Here } from './here';
import { keysOf } from './keys';
import { PAUSE, Reviewer, SHORT_PAUSE } from './reviewer';
import { surfaceOf } from './surface';

const GRAVITY = { note: 0, caution: 1, stop: 2 } as const;
/** How long what was seen around a box is believed, in milliseconds. */
const LOOK_AROUND = 700;

export class Draft {
  readonly reviewer: Reviewer;
  surface: Surface = 'comment';
  /** the keys that send it */
  keys: readonly SendKey[] = [];
  text: PageText = { text: '', range: () => null };
  /** the second look before sending was given: it is given once */
  looked = false;
  /** how many findings were spoken of */
  told = 0;
  /** that it is too long to be looked at as a whole was said */
  toldPartly = false;
  /** the question about pictures was asked: it is asked once */
  mediaAsked = false;
  /** why these words are not being checked, or empty */
  unchecked = '';
  readonly #ignored = new Set<string>();
  #lookedAround = -Infinity;

  constructor(readonly element: Element, id: string, private readonly here: Here, changed: (draft: Draft) => void) {
    this.reviewer = new Reviewer({
      draft: id,
      ask: (ask) => here.ask(ask),
      about: () => ({ surface: this.surface, account: this.account(), lang: here.lang,
        ...(here.packs.length === 0 ? {} : { packs: here.packs }) }),
      show: () => { changed(this); },
      answered: () => {
        this.unchecked = '';
        // Whoever writes has paused, and the service is there: now is the time to ask as whom.
        if (this.text.text.trim() !== '') here.accounts.ask(this.element);
      },
      silent: (code) => { this.unchecked = code; changed(this); },
    });
  }

  /** The role of the account that this box writes for; the page says it box by box where people and pages share a site. */
  account(): AccountRole {
    return this.here.accounts.roleFor(this.element);
  }

  /** Reads the box again; true when its words are others than before. */
  read(since?: number): boolean {
    const moved = this.#lookAround();
    this.text = readBox(this.element);
    if (this.text.text.trim() === '') { this.looked = false; this.toldPartly = false; this.unchecked = ''; }
    if (this.text.text !== this.reviewer.text) {
      this.reviewer.typed(this.text.text, since);
      return true;
    }
    // A box that rested (its site was paused) is asked about again, though its words are the same.
    if (moved || (this.reviewer.stopped && this.here.line.state === 'ready')) this.reviewer.again();
    return false;
  }

  /** What kind of place the box is changes with the page, not with every key; true when it has. */
  #lookAround(): boolean {
    const now = performance.now();
    if (now - this.#lookedAround < LOOK_AROUND) return false;
    this.#lookedAround = now;
    const { adapter, place } = this.here;
    const surface = surfaceOf(this.element, adapter, place);
    const moved = surface !== this.surface;
    this.surface = surface;
    this.keys = keysOf(adapter, this.element, surface, place);
    this.reviewer.pause = this.keys.includes('enter') ? SHORT_PAUSE : PAUSE;
    return moved;
  }

  /** The findings that were not waved away. */
  shown(): Finding[] {
    return this.reviewer.findings.filter((finding) => !this.#ignored.has(this.#wording(finding)));
  }

  /**
   * What deserves a second look before these words go out. Only an answer to exactly these words counts: an older one knows
   * nothing of a call for help that was added since, and such words are never held.
   */
  stops(): Finding[] {
    const { settled, crisis } = this.reviewer;
    return settled && !crisis ? this.shown().filter(({ severity }) => severity === 'stop') : [];
  }

  /** A finding, and what other rules, no graver, say of the same words: whoever waves one away has looked at those words. */
  alike(finding: Finding): Finding[] {
    return this.shown().filter((other) => other.rule === finding.rule && other.start === finding.start
      || (other.start < finding.end && finding.start < other.end && GRAVITY[other.severity] <= GRAVITY[finding.severity]));
  }

  ignore(finding: Finding): void {
    this.#ignored.add(this.#wording(finding));
  }

  unignore(finding: Finding): void {
    this.#ignored.delete(this.#wording(finding));
  }

  #wording(finding: Finding): string {
    return `${finding.rule}\n${this.text.text.slice(finding.start, finding.end)}`;
  }
}
