/**
 * The people whom the page's buttons are about. Those in sight are asked about in batches, before any click, and marked where
 * they stand. What was answered is kept for the life of the page only.
 */
import { confirmAmong, controlAmong, controlsIn, type Control } from '../sites/controls';
import { isVisible } from '../page/boxes';
import { Marks } from '../show/marks';
import type { Direction, Likeness, Person } from '../wire';
import type { Here } from './here';
import { personOf, stillAsks, type Found } from './person';

const BATCH = 25;
/** How long a button of a second step is about the person of the first. */
const BEGUN_LASTS = 30_000;
const ASK_AGAIN = 4_000;
const DIRECTIONS: readonly Direction[] = ['incoming', 'outgoing', 'message', 'like', 'tag'];

type Seen = { readonly control: Control; readonly found: Found };
/** `second`: the press finishes, in a dialog, what an earlier press began; whoever let the first through lets this through. */
export type Asked = Seen & { readonly likeness: Likeness | null; readonly step: 'first' | 'second' };

export class People {
  readonly #known = new Map<string, Likeness>();
  readonly #asking = new Set<string>();
  readonly #marks: Marks;
  #inSight: Seen[] = [];
  #begun: (Seen & { readonly until: number }) | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly here: Here) {
    this.#marks = new Marks(here.root);
  }

  count(): number {
    return new Set(this.#inSight.map(({ found }) => found.person.key)).size;
  }

  /** What the buttons in sight would do. */
  actions(): Set<Control['entry']['action']> {
    return new Set(this.#inSight.map(({ control }) => control.entry.action));
  }

  /** Soon, and not more than once for a burst of changes. */
  lookSoon(): void {
    if (this.here.adapter === null || this.#timer !== null) return;
    this.#timer = setTimeout(() => { this.#timer = null; this.look(); }, 120);
  }

  look(): void {
    const { adapter, on, place } = this.here;
    if (adapter === null || !on || document.body === null) return;
    this.#marks.forgetPlaces();
    // Over a modal dialog, where second steps are. Always, not only for a prompt: the page sees it.
    this.here.root.rise();
    this.#inSight = controlsIn(adapter, document, place).flatMap((control) => {
      if (!isVisible(control.element)) return [];
      const found = personOf(control, adapter, place);
      return found === null ? [] : [{ control, found }];
    });
    for (const direction of DIRECTIONS) {
      const people = new Map<string, Person>();
      for (const { control, found } of this.#inSight) {
        const key = keyOf(direction, found.person);
        if (control.entry.direction === direction && !this.#known.has(key) && !this.#asking.has(key)) people.set(key, found.person);
      }
      const asked = [...people.values()];
      for (let at = 0; at < asked.length; at += BATCH) void this.#ask(direction, asked.slice(at, at + BATCH));
    }
    this.draw();
    this.here.changed();
  }

  /** Whom the innermost of these elements (a press's path) would touch, and what is known of them. */
  among(elements: readonly Element[]): Asked | null {
    const { adapter, place } = this.here;
    if (adapter === null) return null;
    const control = controlAmong(adapter, elements, place);
    if (control === null) return this.#second(elements);
    const found = personOf(control, adapter, place);
    if (found === null || !stillAsks(control)) return null;
    this.#begun = { control, found, until: Date.now() + BEGUN_LASTS };
    return { control, found, likeness: this.#likenessOf({ control, found }), step: 'first' };
  }

  #second(elements: readonly Element[]): Asked | null {
    const { adapter } = this.here;
    const begun = this.#begun;
    const [element] = elements;
    if (adapter === null || begun === null || element === undefined || Date.now() > begun.until) return null;
    const confirm = confirmAmong(adapter, elements);
    if (confirm === null || !confirm.finishes.includes(begun.control.entry.id)) return null;
    const control = { ...begun.control, element };
    return { control, found: begun.found, likeness: this.#likenessOf(begun), step: 'second' };
  }

  #likenessOf({ control, found }: Seen): Likeness | null {
    return this.#known.get(keyOf(control.entry.direction, found.person)) ?? null;
  }

  notOnList(person: Person): void {
    for (const direction of DIRECTIONS) {
      const known = this.#known.get(keyOf(direction, person));
      if (known !== undefined) this.#known.set(keyOf(direction, person), { ...known, likeness: 'none' });
    }
    // Without a handle there is nothing that tells this person from the next one: it is remembered for this page only.
    if (person.handle !== '') void this.here.ask({
      verb: 'settle', what: 'request', platform: person.platform, handle: person.handle, decision: 'not-client' });
    this.draw();
  }

  /** The line is back or the language changed: what was answered before may be stale. */
  forget(): void {
    this.#known.clear();
    this.#asking.clear();
    this.lookSoon();
  }

  /** The site is switched off, or rests. */
  leave(): void {
    this.#inSight = [];
    this.draw();
  }

  draw(): void {
    const marked = this.#inSight.filter((seen) => {
      // Requests and suggestions are marked; a mark on every post of somebody's would be in the way.
      const { direction } = seen.control.entry;
      const likeness = direction === 'incoming' || direction === 'outgoing' ? this.#likenessOf(seen) : null;
      return likeness !== null && likeness.likeness !== 'none';
    });
    this.#marks.draw(marked.map(({ control }) => control.element), this.here.say('markMaybe'));
  }

  async #ask(direction: Direction, people: readonly Person[]): Promise<void> {
    for (const person of people) this.#asking.add(keyOf(direction, person));
    const answer = await this.here.ask({
      verb: 'recognise', lang: this.here.lang, account: this.here.accounts.roleFor(null), direction, people });
    const asked = (): void => { for (const person of people) this.#asking.delete(keyOf(direction, person)); };
    // What was refused is not asked again at every change of the page; and while the line rests not at all, as each question
    // would wake the worker for nothing. When it is ready, `forget` looks again.
    if (answer.answer !== 'likeness') {
      if (!this.here.line.resting) setTimeout(() => { asked(); this.lookSoon(); }, ASK_AGAIN);
      return;
    }
    asked();
    for (const likeness of answer.people) {
      const person = people.find(({ key }) => key === likeness.key);
      if (person !== undefined) this.#known.set(keyOf(direction, person), likeness);
    }
    this.draw();
  }
}

function keyOf(direction: Direction, person: Person): string {
  return `${direction} ${person.key}`;
}
