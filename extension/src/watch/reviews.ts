/**
 * Review widgets and pages: whose page it is is asked once, and only an own page brings reminders. A stranger's page brings
 * nothing, for good; on a platform of many pages the question ends once the own page is known, or two were strangers'.
 */
import { placeBy } from '../show/parts';
import { practiceCard, reminderCard } from '../show/reminder';
import type { Panel } from '../show/root';
import { tellBackground } from '../inner';
import { Ring } from '../show/ring';
import { askAgain, changeSettings, type Settings } from '../settings';
import type { Reminder } from '../wire';
import type { Here } from './here';
import { look, type Signs } from './signs';

const NOTHING: Signs = { signs: new Set(), own: false, point: null };
const STRANGERS_ENOUGH = 2;
const MOST_TRIES = 5;
const TRY_AGAIN = 3_000;
/** room around the switch that the card leaves free */
const CLEAR = 16;

export class Reviews {
  #seen = NOTHING;
  #ring: Ring | null = null;
  #unanswered = 0;
  #asked = '';
  #panel: Panel | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #laterHere = new Set<string>();

  constructor(private readonly here: Here, private settings: Settings) {}

  signs(): readonly string[] {
    return [...this.#seen.signs];
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
    this.#seen = look(document, this.here.place);
    this.here.changed();
    if (this.#seen.signs.size === 0 || this.here.line.state !== 'ready') return;
    const page = pageKey(this.here.place);
    // What only the owner sees needs no question; a personal account's settings are for the checklists.
    if (this.#seen.own && this.here.accounts.roleFor(null) === 'personal') return;
    const mine = this.#seen.own ? 'mine' : this.settings.practice[page];
    if (mine === 'not-mine' || (mine === undefined && isElsewhere(this.settings, this.here.place)) || this.#panel !== null || this.#laterHere.has(page)) return;
    const question = `${page} ${[...this.#seen.signs].sort().join()} ${mine ?? ''} ${this.here.lang}`;
    if (question === this.#asked) return;
    this.#asked = question;
    void this.#remind(page, mine === 'mine');
  }

  async #remind(page: string, mine: boolean): Promise<void> {
    const { place, lang } = this.here;
    const answer = await this.here.ask({
      verb: 'reminders', lang, host: place.hostname, signs: [...this.#seen.signs] });
    if (answer.answer !== 'reminders') {
      // A service that has just been started may need longer than one question waits; a still page would never ask again.
      this.#asked = '';
      if (this.#unanswered++ < MOST_TRIES) setTimeout(() => { this.lookSoon(); }, TRY_AGAIN);
      return;
    }
    this.#unanswered = 0;
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

  #show(reminders: readonly Reminder[], at = 1, all = reminders.length): void {
    this.#close();
    const [reminder, ...rest] = reminders;
    if (reminder === undefined) return;
    this.#open(reminderCard(this.here.say, reminder, { at, all, here: this.#seen.point !== null }, {
      open: (url) => { void tellBackground({ kind: 'open', url }); },
      settle: (decision) => {
        void this.here.ask({ verb: 'settle', what: 'reminder', key: reminder.id, host: this.here.place.hostname, decision,
          ...(decision === 'done' || decision === 'snooze' ? { days: askAgain(this.settings)[decision] } : {}) });
        this.#show(rest, at + 1, all);
      },
      close: () => { this.#laterHere.add(pageKey(this.here.place)); this.#close(); },
    }));
    if (this.#seen.point !== null) this.#point(this.#seen.point);
    this.here.root.say(reminder.title);
  }

  #open(panel: Panel): void {
    this.#panel = panel;
    this.here.root.open(panel);
    placeBy(this.here.root, panel, { left: window.innerWidth, top: window.innerHeight, width: 0, height: 0 });
  }

  /** The page is the setting itself: a ring is drawn around the switch, and the card stands where it does not cover it. */
  #point(control: Element): void {
    this.#ring = new Ring(this.here.root, control);
    const panel = this.#panel;
    if (panel === null) return;
    const card = panel.element.getBoundingClientRect();
    const at = control.getBoundingClientRect();
    const covers = at.right > card.left - CLEAR && at.left < card.right + CLEAR && at.bottom > card.top - CLEAR && at.top < card.bottom + CLEAR;
    if (covers) placeBy(this.here.root, panel, { left: at.left > window.innerWidth / 2 ? 0 : window.innerWidth, top: window.innerHeight, width: 0, height: 0 });
  }

  #close(): void {
    this.#ring?.remove();
    this.#ring = null;
    if (this.#panel !== null) this.here.root.close(this.#panel);
    this.#panel = null;
  }
}

const SHARED = /(?:^|\.)(?:facebook|linkedin|yelp|ratemds|google|trustpilot)\.(?:com|ca|fr)$/u;

/** On a platform: the own page is known already, or the user passes strangers' pages. Asking on would be asking for ever. */
function isElsewhere(settings: Settings, place: Location | URL): boolean {
  if (!SHARED.test(place.hostname)) return false;
  const here = Object.entries(settings.practice).filter(([page]) => page.startsWith(`${place.hostname}/`)).map(([, whose]) => whose);
  return here.includes('mine') || here.length >= STRANGERS_ENOUGH;
}

/** A site is one practice's; on a platform each page may be somebody else's. */
export function pageKey(place: Location | URL): string {
  if (!SHARED.test(place.hostname)) return place.hostname;
  const id = new URLSearchParams(place.search).get('id');
  return `${place.hostname}${place.pathname.replace(/\/(?:reviews|details\/recommendations)\/?$/u, '')}${id === null ? '' : `?id=${id}`}`;
}
