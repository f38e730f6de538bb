/**
 * Holds a click that would connect with somebody on the list, from the first press on, so that the page learns of nothing.
 * Only a person about whom the answer is known is held: people in sight are asked about as soon as they appear, and a click
 * that comes before the answer goes through untouched. Holding it would mean either a made-up click later (sites tell those
 * apart, and we do not act for people) or a stranger's Confirm that needs two clicks. A click is never synthesised: after
 * "Go on" the same person and kind of button pass once.
 */
import { awayWord } from '../show/away';
import { placeBy } from '../show/parts';
import { requestPrompt } from '../show/prompt';
import type { Panel } from '../show/root';
import type { Hold } from './gestures';
import type { Here } from './here';
import type { Asked, People } from './people';

export const PASS_LASTS = 30_000;
const FORM_GRACE = 500;

type Pass = { readonly key: string; until: number };

export class Guard {
  #pass: Pass | null = null;
  /** whom the last pass was for: the second step of what they were let through is not asked about again */
  #went: Pass | null = null;
  #prompt: { readonly panel: Panel; readonly key: string } | null = null;

  constructor(private readonly here: Here, private readonly people: People) {}

  judge = (event: Event, path: readonly Element[]): Hold | null => {
    const asked = this.people.among(path);
    if (asked === null) return null;
    if (this.here.line.state !== 'ready') {
      const away = event.type === 'click' ? awayWord(this.here.line) : null;
      if (away !== null) this.here.notices.show(this.here.say('awayRequest'));
      return null;
    }
    // A note is for the eye alone: clients may follow a practice's page, and a cousin was said to be one.
    if (asked.likeness === null || asked.likeness.likeness === 'none' || asked.likeness.severity === 'note') return null;
    const key = `${asked.found.person.key} ${asked.control.entry.action}`;
    if (asked.step === 'second' && this.#went?.key === key && Date.now() < this.#went.until) return null;
    if (this.#passes(key, event)) return null;
    return { ask: (byKey) => { if (this.#prompt?.key !== key) this.#ask(asked, key, byKey); } };
  };

  #passes(key: string, event: Event): boolean {
    const pass = this.#pass;
    if (pass === null || pass.key !== key) return false;
    if (Date.now() > pass.until) { this.#pass = null; return false; }
    // The pass is spent by the whole gesture: a click may bring a submit, a key its own click.
    if (event.type === 'click' || event.type === 'keydown') pass.until = Math.min(pass.until, Date.now() + FORM_GRACE);
    if (event.type === 'click' && event instanceof MouseEvent && event.detail > 1) return false;
    return true;
  }

  #ask(asked: Asked, key: string, byKey: boolean): void {
    const { likeness, found, control } = asked;
    if (likeness === null) return;
    this.#close();
    const { root, notices, say } = this.here;
    const close = (words: string | null): void => {
      this.#close();
      if (words !== null) notices.show(words);
    };
    const goOn = (): void => {
      this.#pass = { key, until: Date.now() + PASS_LASTS };
      this.#went = { key, until: Date.now() + 2 * PASS_LASTS };
      close(say('goOnThen'));
    };
    const panel = requestPrompt(root, say, likeness, {
      leave: () => { close(null); },
      declined: () => { close(say('declineThen')); },
      notOnList: () => { this.people.notOnList(found.person); close(say('goOnThen')); },
      goOn,
    });
    this.#prompt = { panel, key };
    root.open(panel);
    placeBy(root, panel, control.element.getBoundingClientRect());
    root.say(`${say('promptTitle')} ${say('promptHeld')}`);
    // Focus moves only for somebody who works by keyboard: for a pointer it would tell the page that a prompt is open.
    // By the root, as beside a modal dialog of the page the browser lets nothing else take the focus.
    if (byKey) root.focus(panel, control.element);
  }

  #close(): void {
    if (this.#prompt !== null) this.here.root.close(this.#prompt.panel);
    this.#prompt = null;
  }
}
