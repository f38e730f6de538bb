/** Review widgets and pages: whose page it is is asked once, and only an own page brings reminders. */
import { placeBy } from '../show/parts';
import { practiceCard, reminderCard } from '../show/reminder';
import type { Panel } from '../show/root';
import { tellBackground } from '../inner';
import { changeSettings, type Settings } from '../settings';
import type { Reminder } from '../wire';
import type { Here } from './here';
import { signsOn, type Sign } from './signs';

export class Reviews {
  #signs = new Set<Sign>();
  #asked = '';
  #panel: Panel | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #laterHere = new Set<string>();

  constructor(private readonly here: Here, private settings: Settings) {}

  signs(): readonly Sign[] {
    return [...this.#signs];
  }

  newSettings(settings: Settings): void {
    this.settings = settings;
    if (!this.here.on) this.#close();
    this.lookSoon();
  }

  lookSoon(): void {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => { this.#timer = null; this.look(); }, 600);
  }

  look(): void {
    if (!this.here.on || window.top !== window || document.body === null) return;
    this.#signs = signsOn(document, this.here.place);
    this.here.changed();
    if (this.#signs.size === 0 || this.here.line.state !== 'ready') return;
    const page = pageKey(this.here.place);
    const mine = this.settings.practice[page];
    if (mine === 'not-mine' || this.#panel !== null || this.#laterHere.has(page)) return;
    const question = `${page} ${[...this.#signs].sort().join()} ${mine ?? ''} ${this.here.lang}`;
    if (question === this.#asked) return;
    this.#asked = question;
    void this.#remind(page, mine === 'mine');
  }

  async #remind(page: string, mine: boolean): Promise<void> {
    const { place, lang } = this.here;
    const answer = await this.here.ask({
      verb: 'reminders', lang, host: place.hostname, path: place.pathname, signs: [...this.#signs] });
    if (answer.answer !== 'reminders') { this.#asked = ''; return; }
    // Whose page it is matters only if there is something to say about it.
    if (answer.reminders.length === 0) return;
    if (mine) this.#show(answer.reminders);
    else this.#askWhose(page, answer.reminders);
  }

  #askWhose(page: string, reminders: readonly Reminder[]): void {
    this.#open(practiceCard(this.here.say, (mine) => {
      this.#close();
      void changeSettings((settings) => ({
        ...settings, practice: { ...settings.practice, [page]: mine ? 'mine' : 'not-mine' } }));
      if (mine) this.#show(reminders);
    }, () => { this.#laterHere.add(page); this.#close(); }));
  }

  #show(reminders: readonly Reminder[]): void {
    this.#close();
    const [reminder, ...rest] = reminders;
    if (reminder === undefined) return;
    this.#open(reminderCard(this.here.say, reminder, {
      open: (url) => { void tellBackground({ kind: 'open', url }); },
      settle: (decision) => {
        void this.here.ask({ verb: 'settle', what: 'reminder', key: reminder.id, host: this.here.place.hostname, decision });
        this.#show(rest);
      },
      close: () => { this.#laterHere.add(pageKey(this.here.place)); this.#close(); },
    }));
    this.here.root.say(reminder.title);
  }

  #open(panel: Panel): void {
    this.#panel = panel;
    this.here.root.open(panel);
    placeBy(this.here.root, panel, { left: window.innerWidth, top: window.innerHeight, width: 0, height: 0 });
  }

  #close(): void {
    if (this.#panel !== null) this.here.root.close(this.#panel);
    this.#panel = null;
  }
}

/** A site is one practice's; on a platform each page may be somebody else's. */
export function pageKey(place: Location | URL): string {
  const shared = /(?:^|\.)(?:facebook|linkedin|yelp|ratemds|google)\.(?:com|ca|fr)$/u.test(place.hostname);
  if (!shared) return place.hostname;
  const id = new URLSearchParams(place.search).get('id');
  return `${place.hostname}${place.pathname.replace(/\/(?:reviews|details\/recommendations)\/?$/u, '')}${id === null ? '' : `?id=${id}`}`;
}
