/**
 * The people whom the page's buttons are about. Those in sight are asked about in batches, before any click, and marked where
 * they stand. What was answered is kept for the life of the page only.
 */
import { adapterFor, controlAmong, controlsIn, type Control } from '../sites/sites';
import { isVisible } from '../page/boxes';
import { part } from '../show/parts';
import type { Likeness, Person } from '../wire';
import type { Here } from './here';
import { personOf, stillAsks, type Found } from './person';

const BATCH = 25;

export type Asked = { readonly control: Control; readonly found: Found; readonly likeness: Likeness | null };

export class People {
  readonly #known = new Map<string, Likeness>();
  readonly #asking = new Set<string>();
  readonly #layer = document.createElement('div');
  #inSight: { readonly control: Control; readonly found: Found }[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly here: Here) {
    here.root.room.prepend(this.#layer);
  }

  count(): number {
    return new Set(this.#inSight.map(({ found }) => found.person.key)).size;
  }

  /** Soon, and not more than once for a burst of changes. */
  lookSoon(): void {
    if (this.here.adapter === null || this.#timer !== null) return;
    this.#timer = setTimeout(() => { this.#timer = null; this.look(); }, 120);
  }

  look(): void {
    const { adapter, on, place } = this.here;
    if (adapter === null || !on || document.body === null) return;
    this.#inSight = controlsIn(adapter, document, place).flatMap((control) => {
      if (!isVisible(control.element)) return [];
      const found = personOf(control, adapter, place);
      return found === null ? [] : [{ control, found }];
    });
    for (const direction of ['incoming', 'outgoing'] as const) {
      const people = new Map<string, Person>();
      for (const { control, found } of this.#inSight) {
        const { key } = found.person;
        if (control.entry.direction === direction && !this.#known.has(key) && !this.#asking.has(key)) people.set(key, found.person);
      }
      const asked = [...people.values()];
      for (let at = 0; at < asked.length; at += BATCH) void this.#ask(direction, asked.slice(at, at + BATCH));
    }
    this.draw();
    this.here.changed();
  }

  /** Who the innermost of these elements would connect with, and what is known of them. */
  among(elements: readonly Element[]): Asked | null {
    const adapter = this.here.adapter ?? adapterFor(this.here.place.hostname);
    if (adapter === null) return null;
    const control = controlAmong(adapter, elements, this.here.place);
    const found = control === null ? null : personOf(control, adapter, this.here.place);
    if (control === null || found === null || !stillAsks(control)) return null;
    return { control, found, likeness: this.#known.get(found.person.key) ?? null };
  }

  notOnList(person: Person): void {
    const known = this.#known.get(person.key);
    if (known !== undefined) this.#known.set(person.key, { ...known, likeness: 'none' });
    void this.here.ask({
      verb: 'settle', what: 'request', platform: person.platform, handle: person.handle, decision: 'not-client' });
    this.draw();
  }

  /** The line is back or the language changed: what was answered before may be stale. */
  forget(): void {
    this.#known.clear();
    this.#asking.clear();
    this.lookSoon();
  }

  draw(): void {
    const marks = this.#inSight.flatMap(({ control, found }) => {
      const likeness = this.#known.get(found.person.key);
      if (likeness === undefined || likeness.likeness === 'none' || !control.element.isConnected) return [];
      const rect = control.element.getBoundingClientRect();
      if (rect.width === 0 || rect.bottom < 0 || rect.top > window.innerHeight) return [];
      const mark = part('div', this.here.say('markMaybe'), 'mark');
      mark.style.left = `${Math.max(0, rect.left)}px`;
      mark.style.top = `${Math.max(0, rect.top - 23)}px`;
      return [mark];
    });
    this.#layer.replaceChildren(...marks);
  }

  async #ask(direction: 'incoming' | 'outgoing', people: readonly Person[]): Promise<void> {
    for (const { key } of people) this.#asking.add(key);
    const answer = await this.here.ask({
      verb: 'recognise', lang: this.here.lang, account: this.here.role, direction, people });
    for (const { key } of people) this.#asking.delete(key);
    if (answer.answer !== 'likeness') return;
    const asked = new Set(people.map(({ key }) => key));
    for (const likeness of answer.people) if (asked.has(likeness.key)) this.#known.set(likeness.key, likeness);
    this.draw();
  }
}
