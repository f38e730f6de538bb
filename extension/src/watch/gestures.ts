/**
 * Holds a press or a key that would do something irrevocable, from its first event on, so that the page learns of nothing.
 * A gesture is never made up: after the decision the person does it again, and it passes. Events that a page makes itself are
 * none of ours. What is held stays held to its end, or a site would hear of half a click.
 */

import { listen } from '../page/listen';
import { pathOf } from '../page/path';

const HELD = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick', 'keydown', 'keypress', 'keyup', 'submit'] as const;
/** Touch is stopped but not prevented: preventing it would take scrolling away, and the click that follows is held anyway. */
const HELD_PASSIVELY = ['touchstart', 'touchend'] as const;
/** What follows a click by itself (a double click's second half aside, which begins anew) comes within this. */
const AFTERMATH = 80;

/** Something must wait for an answer; `ask` is called once, when the gesture is complete. */
export type Hold = { readonly ask: (byKey: boolean) => void };
export type Judge = (event: Event, path: readonly Element[]) => Hold | null;

export class Gestures {
  #held: { readonly hold: Hold; asked: boolean; until: number } | null = null;

  constructor(private readonly on: () => boolean, private readonly ours: Element, private readonly judges: readonly Judge[]) {
    const heard = (event: Event): void => { this.#heard(event); };
    listen(HELD, heard, { passive: false });
    listen(HELD_PASSIVELY, heard, { passive: true });
  }

  #heard(event: Event): void {
    if (!this.on() || !event.isTrusted) return;
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    if (event instanceof MouseEvent && event.button === 2) return;
    const begins = event.type === 'pointerdown' || (event.type === 'keydown' && event instanceof KeyboardEvent && !event.repeat);
    if (begins || (this.#held !== null && performance.now() > this.#held.until)) this.#held = null;
    if (this.#held === null) {
      const hold = this.#judge(event);
      if (hold === null) return;
      this.#held = { hold, asked: false, until: Infinity };
    }
    const held = this.#held;
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
    const complete = event.type === 'click' || event.type === 'submit' || event.type === 'keydown';
    if (event.type === 'click' || event.type === 'submit' || event.type === 'keyup') held.until = performance.now() + AFTERMATH;
    if (complete && !held.asked) {
      held.asked = true;
      held.hold.ask(event instanceof KeyboardEvent);
    }
  }

  #judge(event: Event): Hold | null {
    const path = elementsOf(event, this.ours);
    for (const judge of this.judges) {
      const hold = judge(event, path);
      if (hold !== null) return hold;
    }
    return null;
  }
}

function elementsOf(event: Event, ours: Element): Element[] {
  if (event instanceof SubmitEvent) {
    return [event.submitter, event.target].filter((node): node is Element => node instanceof Element);
  }
  return pathOf(event, ours);
}
