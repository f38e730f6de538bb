/** A service that cannot do all of its work says so with its answers; that is said on, once for a page and for each thing. */
import type { Answer } from '../wire';
import { degradedWord } from './away';
import type { Notices } from './notice';
import type { Say } from './words';

export class Owning {
  readonly #told = new Set<string>();

  constructor(private readonly notices: Notices) {}

  heard(answer: Answer, say: Say): void {
    if (answer.answer !== 'verdict' && answer.answer !== 'likeness') return;
    const code = answer.degraded ?? '';
    const word = degradedWord(code);
    // An answer without trouble ends it: should it come back, it is news again.
    if (word === null) { this.#told.clear(); return; }
    if (this.#told.has(code)) return;
    this.#told.add(code);
    this.notices.show(say(word, { code }));
  }
}
