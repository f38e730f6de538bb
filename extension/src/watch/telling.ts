/** Why the words at hand are not being checked, or not all of them; and saying so, once, to somebody who is about to write. */
import { awayWord } from '../show/away';
import type { NoticeAct } from '../show/notice';
import type { Word } from '../show/words';
import { isOurExtensionThere } from '../inner';
import type { Draft } from './draft';
import type { Here } from './here';
import { MOST } from './reviewer';

/** The packs chosen for this site are not there any more: no other try will help, another choice does. */
const RULES_GONE: ReadonlySet<string> = new Set(['unknown-pack', 'not-a-choice', 'bad-pack']);

export class Telling {
  #toldAway = false;

  constructor(private readonly here: Here) {}

  /** In a sentence; null when the words are being checked, or are about to be. */
  trouble(draft: Draft): string | null {
    const away = this.#away();
    if (away !== null) return this.here.say(away);
    return draft.unchecked === '' ? null : this.here.say(RULES_GONE.has(draft.unchecked) ? 'awayRules' : 'awayUnchecked');
  }

  /** What lies beyond the service's bound is not looked at; null where nothing does. */
  partly(draft: Draft): string | null {
    const { lang, say } = this.here;
    return draft.reviewer.beyond ? say('awayTooLong', { count: MOST.toLocaleString(`${lang}-CA`) }) : null;
  }

  tellPartly(draft: Draft): void {
    const partly = this.partly(draft);
    if (partly === null || draft.toldPartly) return;
    draft.toldPartly = true;
    this.here.notices.show(partly);
  }

  tellAway(): void {
    const away = this.#away();
    if (away === null || this.#toldAway) return;
    this.#toldAway = true;
    this.here.notices.show(this.here.say(away), this.again());
  }

  tellBack(): void {
    if (!this.#toldAway) return;
    this.#toldAway = false;
    this.here.notices.show(this.here.say('backAgain'));
  }

  /** Where the line has given up, a person may make it try again; it never does so by itself for ever. */
  again(): NoticeAct | undefined {
    const { line, say, reconnect } = this.here;
    return line.resting && isOurExtensionThere() ? { words: say('reconnect'), close: say('close'), act: reconnect } : undefined;
  }

  /** An extension that was updated under the page leaves this script behind: only a new load of the page helps. */
  #away(): Word | null {
    const away = awayWord(this.here.line);
    return away !== null && !isOurExtensionThere() ? 'awayReloaded' : away;
  }
}
