/** The one card that is open over a draft, and what its buttons do. */
import { visiblePart } from '../page/rects';
import { clearCard, findingCard } from '../show/card';
import type { Lines } from '../show/lines';
import { placeBeside } from '../show/place';
import type { Panel } from '../show/root';
import type { Finding } from '../wire';
import type { Draft } from './draft';
import type { Here } from './here';

export class Cards {
  #card: Panel | null = null;
  #at = 0;

  constructor(private readonly here: Here, private readonly lines: Lines, private readonly redraw: () => void) {}

  open(draft: Draft, at: number, takeFocus: boolean): void {
    this.close();
    const { root, say } = this.here;
    const findings = draft.shown();
    const card = findingCard(root, say, findings, at, draft.text.text, {
      close: () => { this.close(); },
      next: () => { this.open(draft, (at + 1) % findings.length, root.focused !== null); },
      ignoreOnce: (finding) => { this.#ignore(draft, finding); },
      ignoreWording: (finding) => { this.#ignoreWording(draft, finding); },
    }) ?? clearCard(say, () => { this.close(); });
    this.#card = card;
    this.#at = at;
    root.open(card);
    const seen = visiblePart(draft.element);
    placeBeside(root, card, this.lines.first(at) ?? seen, seen, this.lines.around(draft.element, draft.text));
    const finding = findings[at];
    // Who comes by keyboard hears the card itself.
    if (takeFocus) root.focus(card, draft.element);
    else root.say(finding === undefined ? say('cardClear') : finding.message);
  }

  /** Which finding comes next for somebody whose focus is in the card; null where it is not. */
  next(draft: Draft): number | null {
    const { root } = this.here;
    if (this.#card === null || root.panelOf(root.focused) !== this.#card) return null;
    return (this.#at + 1) % Math.max(1, draft.shown().length);
  }

  close(): void {
    const card = this.#card;
    this.#card = null;
    if (card !== null) this.here.root.close(card);
  }

  #ignoreWording(draft: Draft, finding: Finding): void {
    const { say, notices } = this.here;
    const alike = draft.alike(finding);
    const settle = (one: Finding, decision: 'ignore' | 'undo'): Promise<unknown> => this.here.ask({
      verb: 'settle', what: 'wording', rule: one.rule, text: draft.text.text.slice(one.start, one.end), decision });
    for (const one of alike) void settle(one, 'ignore');
    this.#ignore(draft, finding);
    notices.show(say('ignored'), { words: say('undo'), close: say('close'), act: () => {
      for (const one of alike) draft.unignore(one);
      void Promise.all(alike.map((one) => settle(one, 'undo'))).then(() => { draft.reviewer.again(); });
      this.redraw();
    } });
  }

  #ignore(draft: Draft, finding: Finding): void {
    for (const one of draft.alike(finding)) draft.ignore(one);
    this.close();
    this.redraw();
  }
}
