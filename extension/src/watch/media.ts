/**
 * A picture has no words to review, so its sender is asked, once for a draft, whether somebody in care can be seen or heard,
 * and told what their own regulator says of that. Nothing is held: the picture is only chosen, not yet sent.
 */
import { bringsMedia } from '../page/files';
import { listen } from '../page/listen';
import { targetOf } from '../page/path';
import { visiblePart } from '../page/rects';
import { boxesIn } from '../page/boxes';
import { closestAcross } from '../sites/dom';
import { mediaAdvice, mediaQuestion } from '../show/media';
import { placeBeside } from '../show/place';
import type { Panel } from '../show/root';
import type { Answer } from '../wire';
import type { Compose } from './compose';
import type { Draft } from './draft';
import type { Here } from './here';

const AROUND = 'form, [role="dialog"], dialog, article, [role="article"], main, [role="main"], body';

export class Media {
  #panel: Panel | null = null;

  constructor(private readonly here: Here, private readonly compose: Compose) {
    // Heard at the window, before the page takes the file away from its field.
    listen(['change', 'drop', 'paste'], (event) => { this.#heard(event); }, { passive: true });
  }

  #heard(event: Event): void {
    if (!this.here.on || !event.isTrusted || this.here.line.state !== 'ready' || !bringsMedia(event)) return;
    const draft = this.#draftFor(event);
    if (draft === null || draft.mediaAsked) return;
    draft.mediaAsked = true;
    void this.here.ask({ verb: 'media', surface: draft.surface, account: draft.account(), lang: this.here.lang })
      .then((answer) => { this.#ask(draft, answer); });
  }

  /** The draft that the file goes to: the box that it was dropped on, else the one written in, else the one beside the field. */
  #draftFor(event: Event): Draft | null {
    const from = targetOf(event, this.here.root.host);
    if (event.type !== 'change') {
      const on = this.compose.draftAt(from);
      if (on !== null) return on;
    }
    const around = from === null ? null : closestAcross(from, AROUND);
    const now = this.compose.now;
    if (now !== null && now.element.isConnected && (around === null || around.contains(now.element) || event.type === 'change')) return now;
    const [box] = around === null ? [] : boxesIn(around);
    return box === undefined ? null : this.compose.draftAt(box);
  }

  #ask(draft: Draft, answer: Answer): void {
    // The packs say nothing of pictures here, or nobody answered: then there is nothing to ask.
    if (answer.answer !== 'media' || answer.why.length === 0) { draft.mediaAsked = answer.answer === 'media'; return; }
    const { say } = this.here;
    this.#open(draft, mediaQuestion(say, answer, {
      no: () => { this.#close(); },
      yes: () => { this.#open(draft, mediaAdvice(this.here.root, say, answer, () => { this.#close(); })); },
    }));
    this.here.root.say(say('mediaTitle'));
  }

  #open(draft: Draft, panel: Panel): void {
    this.#close();
    this.#panel = panel;
    const { root } = this.here;
    const byKey = root.focused !== null;
    root.open(panel);
    const seen = visiblePart(draft.element);
    placeBeside(root, panel, seen, seen, seen);
    if (byKey) root.focus(panel, draft.element);
  }

  #close(): void {
    if (this.#panel !== null) this.here.root.close(this.#panel);
    this.#panel = null;
  }
}
