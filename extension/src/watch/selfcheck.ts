/**
 * Notes, by the day, what was recognised on this site. A rule that matches nothing any more has no symptom of its own: what is
 * written then is read as a public comment, and a request is not seen at all. See `sites/seen.ts` for what is made of it.
 */
import { boxesIn } from '../page/boxes';
import { boxKey, buttonKey, day, keepVisit, unknownKey, type SeenKey } from '../sites/seen';
import type { Compose } from './compose';
import type { Here } from './here';
import type { People } from './people';
import { readingOf } from './surface';

const PAUSE = 5_000;

export class SelfCheck {
  /** what this page has noted already, and on which day */
  #noted = new Set<SeenKey>();
  #day = '';
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly here: Here, private readonly compose: Compose, private readonly people: People) {}

  lookSoon(): void {
    if (this.#timer !== null || this.here.adapter === null) return;
    this.#timer = setTimeout(() => { this.#timer = null; void this.look(); }, PAUSE);
  }

  async look(): Promise<void> {
    const { adapter, on, place } = this.here;
    if (adapter === null || !on || document.body === null) return;
    const today = day(new Date());
    if (today !== this.#day) { this.#day = today; this.#noted = new Set(); await keepVisit(adapter.site, new Set(), today); }
    const found = new Set<SeenKey>();
    for (const action of this.people.actions()) found.add(buttonKey(adapter.site, action));
    for (const box of boxesIn(document)) {
      const { surface, by } = readingOf(box, adapter, place);
      if (by !== 'generic' && by !== 'nothing' && by !== 'repair') found.add(boxKey(adapter.site, surface));
    }
    // A field that nobody writes in may well be none of ours; one that is written in, on a site that is known, should be known.
    const written = this.compose.now;
    if (written !== null && adapter.hosts.length > 0 && written.text.text.trim().length > 20
      && readingOf(written.element, adapter, place).by === 'nothing') found.add(unknownKey(adapter.site));
    const news = new Set([...found].filter((key) => !this.#noted.has(key)));
    if (news.size === 0) return;
    for (const key of news) this.#noted.add(key);
    await keepVisit(adapter.site, news, today);
  }
}
