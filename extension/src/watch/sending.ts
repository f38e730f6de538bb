/**
 * A second look before sending: with something open that should stop, the key or the button that sends waits once. The next
 * one goes through, whatever the draft says by then: nothing is blocked, and nobody is asked twice about one draft.
 */
import { placeBeside } from '../show/place';
import { secondLook } from '../show/prompt';
import { submitAmong } from '../sites/submits';
import type { Panel } from '../show/root';
import { visiblePart } from '../page/rects';
import type { Compose } from './compose';
import type { Draft } from './draft';
import type { Hold } from './gestures';
import type { Here } from './here';
import { keySends } from './keys';

/** A double click's second half is not yet an answer. */
const TOO_SOON = 500;

export class Sending {
  #panel: Panel | null = null;
  #askedAt = -Infinity;
  #about: Draft | null = null;

  constructor(private readonly here: Here, private readonly compose: Compose) {}

  judge = (event: Event, path: readonly Element[]): Hold | null => {
    const draft = this.compose.now;
    if (draft === null || this.here.line.state !== 'ready' || !draft.element.isConnected) return null;
    if (draft.looked && !(this.#about === draft && performance.now() - this.#askedAt < TOO_SOON)) {
      // Sent: what was said about it is said.
      if (event.type === 'click' || event.type === 'keydown') this.close();
      return null;
    }
    if (!this.#sends(event, path, draft)) return null;
    this.compose.refresh();
    if (draft.stops().length === 0) return null;
    return { ask: () => { this.#ask(draft); } };
  };

  close(): void {
    if (this.#panel !== null) this.here.root.close(this.#panel);
    this.#panel = null;
  }

  #sends(event: Event, path: readonly Element[], draft: Draft): boolean {
    const { element } = draft;
    const { adapter, place } = this.here;
    if (event instanceof SubmitEvent) return event.target instanceof HTMLFormElement && event.target.contains(element);
    if (event instanceof KeyboardEvent && path.includes(element)) return keySends(event, element, draft.keys);
    return submitAmong(adapter, path, element, place) !== null;
  }

  #ask(draft: Draft): void {
    if (draft.looked) return;
    draft.looked = true;
    this.#about = draft;
    this.#askedAt = performance.now();
    this.close();
    this.compose.closeCard();
    const { root, say } = this.here;
    const [finding] = draft.stops();
    if (finding === undefined) return;
    const panel = secondLook(say, finding, draft.text.text, {
      back: () => { this.close(); },
      show: () => { this.close(); this.compose.openCard(draft.shown().indexOf(finding)); },
    });
    this.#panel = panel;
    root.open(panel);
    // The focus stays in the box: moving it would tell the page that a panel is open. Escape closes, the same key sends.
    const seen = visiblePart(draft.element);
    placeBeside(root, panel, seen, seen, seen);
    root.say(`${say('cardTitleStop')}. ${finding.message} ${say('secondLookHeld')}`);
  }
}
