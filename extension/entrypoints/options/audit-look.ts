/**
 * The look under way. There is one at a time, and it outlives the section: who goes elsewhere on this page and comes back finds
 * it going on. A second one would put its slices into the first one's stream.
 */
import { askService } from '../../src/inner';
import type { Audit } from '../../src/wire-audit';
import { base64 } from './drop-zone';

/** Base64 makes four of three: 4 MiB a message. */
const SLICE = 3 * 1024 * 1024;
const LOOK_AGAIN = 300;

/** @property left milliseconds until it is done, or null while that cannot be told */
export type Progress = { readonly percent: number; readonly left: number | null; readonly posts: number; readonly found: number };
export type End =
  | { readonly end: 'done'; readonly audit: Audit }
  | { readonly end: 'failed'; readonly code: string; readonly message: string }
  | { readonly end: 'stopped' };
export interface Watcher {
  tell(progress: Progress): void;
  ended(end: End): void;
}

export class Look {
  stopped = false;
  #watcher: Watcher;
  #told: Progress = { percent: 0, left: null, posts: 0, found: 0 };
  readonly #start = Date.now();

  private constructor(private readonly chosen: File, watcher: Watcher) {
    this.#watcher = watcher;
  }

  static #now: Look | null = null;

  static get now(): Look | null {
    return Look.#now;
  }

  /** Does nothing while there is one: its zone is closed meanwhile, but a drop may come late. */
  static async through(chosen: File, since: string, messages: boolean, watcher: Watcher): Promise<void> {
    if (Look.#now !== null) return;
    const look = new Look(chosen, watcher);
    Look.#now = look;
    const end = await look.#handOver(since, messages).catch((): End => ({ end: 'failed', code: 'unreadable', message: '' }));
    if (look.stopped || (end.end === 'failed' && end.code === 'unreadable')) await askService({ verb: 'audit', action: 'cancel' });
    Look.#now = null;
    look.#watcher.ended(look.stopped ? { end: 'stopped' } : end);
  }

  /** The section was drawn anew: it is told from now on, and at once how far it is. */
  watchedBy(watcher: Watcher): void {
    this.#watcher = watcher;
    watcher.tell(this.#told);
  }

  /** Slices go only as fast as they are read: nothing piles up on either side. */
  async #handOver(since: string, messages: boolean): Promise<End> {
    const { chosen } = this;
    const { name, size } = chosen;
    let { answer } = await askService({ verb: 'audit', action: 'begin', name, size, since, messages });
    let sent = 0;
    let ended = false;
    for (;;) {
      if (answer.answer === 'refused') return { end: 'failed', code: answer.code, message: answer.message };
      if (answer.answer !== 'audit') return { end: 'failed', code: 'bad-answer', message: '' };
      if (answer.phase === 'failed') return { end: 'failed', code: answer.code, message: answer.message };
      // Another window threw it away, or began another: what is sent now would go into that one.
      if (answer.phase === 'idle' || answer.size !== size) return { end: 'failed', code: 'no-audit', message: '' };
      if (answer.phase === 'done') return { end: 'done', audit: answer };
      if (this.stopped) return { end: 'stopped' };
      this.#tell(answer, sent);
      if (sent >= size && !ended) {
        ended = true;
        ({ answer } = await askService({ verb: 'audit', action: 'finish' }));
      } else if (sent < size && answer.room >= SLICE) {
        const part = chosen.slice(sent, sent + SLICE);
        sent += part.size;
        ({ answer } = await askService({ verb: 'audit', action: 'slice', data: await base64(part) }));
      } else {
        await new Promise((done) => { setTimeout(done, LOOK_AGAIN); });
        ({ answer } = await askService({ verb: 'audit', action: 'progress' }));
      }
    }
  }

  #tell(now: Audit, sent: number): void {
    const { size } = this.chosen;
    const percent = size === 0 ? 100 : Math.floor((100 * Math.min(now.read, sent)) / size);
    const left = percent < 2 ? null : ((Date.now() - this.#start) / percent) * (100 - percent);
    this.#told = { percent, left, posts: now.posts, found: now.stop + now.caution };
    this.#watcher.tell(this.#told);
  }
}
