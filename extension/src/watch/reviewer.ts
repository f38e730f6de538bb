/**
 * Reviews one draft: after a pause in the typing, one question in flight, an answer to older words dropped. Between a key
 * and the next answer the old findings move with the words they stand on, and go when those words are touched.
 */
import type { Answer, Ask, Finding, Surface, AccountRole, Lang } from '../wire';

export interface ReviewerParts {
  readonly draft: string;
  ask(ask: Ask): Promise<Answer>;
  /** @returns packs only where others hold than everywhere else */
  about(): { readonly surface: Surface; readonly account: AccountRole; readonly lang: Lang; readonly packs?: readonly string[] };
  show(findings: readonly Finding[], text: string): void;
  answered(): void;
  /** the service did not answer; the code says why */
  silent(code: string): void;
}

export const PAUSE = 250;
/** Where Enter sends, there is no time for a pause: the words must be known before the key. The same for every text, found in or not. */
export const SHORT_PAUSE = 20;
/** An answer that did not come is asked for again, but not for ever. */
const AGAIN = [2_000, 8_000] as const;
/** As many characters as the service takes in a draft; what is beyond is not sent, and `beyond` says so. */
export const MOST = 200_000;

export class Reviewer {
  #text = '';
  #revision = 0;
  #asked = -1;
  #answered = -1;
  #crisis = false;
  #failed = 0;
  #inFlight = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #findings: readonly Finding[] = [];

  pause = PAUSE;

  constructor(private readonly parts: ReviewerParts) {}

  /** True while what is shown is the answer to exactly these words. */
  get settled(): boolean {
    return this.#answered === this.#revision;
  }

  /** Somebody may be in danger: nothing about these words is held. */
  get crisis(): boolean {
    return this.#crisis;
  }

  /** Some of these words are never looked at: there are more than the service takes. */
  get beyond(): boolean {
    return this.#text.length > MOST;
  }

  /** Nothing is asked until somebody types, or asks again. */
  get stopped(): boolean {
    return this.#stopped;
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  get text(): string {
    return this.#text;
  }

  /** @param since when the words changed, by the page's clock: what passed since then is part of the pause */
  typed(text: string, since = performance.now()): void {
    if (text === this.#text) return;
    const moved = movedFindings(this.#findings, this.#text, text);
    this.#text = text;
    this.#stopped = false;
    this.#revision += 1;
    this.#failed = 0;
    this.#show(moved);
    if (text.trim() === '') { this.#cancel(); return; }
    this.#later(Math.max(0, this.pause - (performance.now() - since)));
  }

  /** Asks again about the same words: another surface, another language, the line is back. */
  again(): void {
    if (this.#text.trim() === '') return;
    this.#stopped = false;
    this.#revision += 1;
    this.#later(0);
  }

  /** Nothing is known any more: the line is gone. What was underlined would be believed to be all there is. */
  forget(): void {
    this.stop();
    this.#crisis = false;
    this.#show([]);
  }

  /** What is under way is not believed any more, and its coming asks no other question. */
  stop(): void {
    this.#cancel();
    this.#stopped = true;
    this.#revision += 1;
  }

  #later(pause: number): void {
    this.#cancel();
    this.#timer = setTimeout(() => { this.#timer = null; this.#askNow(); }, pause);
  }

  #cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #askNow(): void {
    if (this.#inFlight || this.#asked === this.#revision) return;
    const revision = this.#revision;
    this.#asked = revision;
    this.#inFlight = true;
    // All that is said about the place, its own packs too: what is picked out here by name would be forgotten with the next field.
    const ask: Ask = { verb: 'review', draft: this.parts.draft, revision, text: this.#text.slice(0, MOST), ...this.parts.about() };
    void this.parts.ask(ask).then((answer) => { this.#heard(revision, answer); });
  }

  #heard(revision: number, answer: Answer): void {
    this.#inFlight = false;
    const current = revision === this.#revision;
    if (current && answer.answer === 'verdict' && answer.draft === this.parts.draft && answer.revision === revision) {
      const length = this.#text.length;
      this.#answered = revision;
      this.#failed = 0;
      this.#crisis = answer.crisis;
      this.parts.answered();
      this.#show(answer.findings.filter(({ start, end }) => start >= 0 && start < end && end <= length));
    } else if (current && answer.answer === 'refused') {
      this.#show([]);
      this.parts.silent(answer.code);
      const pause = AGAIN[this.#failed];
      this.#failed += 1;
      if (pause !== undefined) { this.#asked = -1; this.#later(pause); }
    }
    // Typing went on while the question was under way, and its own pause is already over.
    if (!current && !this.#stopped && this.#timer === null && this.#text.trim() !== '') this.#askNow();
  }

  #show(findings: readonly Finding[]): void {
    this.#findings = findings;
    this.parts.show(findings, this.#text);
  }
}

export function movedFindings(findings: readonly Finding[], before: string, after: string): Finding[] {
  if (findings.length === 0) return [];
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before[same] === after[same]) same += 1;
  let tail = 0;
  while (tail < most - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const shift = after.length - before.length;
  const moved: Finding[] = [];
  for (const finding of findings) {
    if (finding.end <= same) moved.push(finding);
    else if (finding.start >= before.length - tail) {
      moved.push({ ...finding, start: finding.start + shift, end: finding.end + shift,
        pieces: finding.pieces?.map(([start, end]) => [start + shift, end + shift] as const) });
    }
  }
  return moved;
}
