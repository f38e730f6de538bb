/** The frame of the options page: the sections on the left, the one that the address names on the right. */
import { isLineState, type LineState } from '../../src/host/state';
import { tellBackground } from '../../src/inner';
import { changeSettings, EVERYWHERE, langOf, loadSettings, pausedUntil, withPause, type Settings } from '../../src/settings';
import { drawAnew, item } from '../../src/show/anew';
import { button, choice, clock, langs, lineShort, lineView, make } from '../../src/show/page';
import { wordsIn, type Say } from '../../src/show/words';
import type { Lang } from '../../src/wire';
import type { Around, Section } from './section';
import { SECTIONS } from './sections';

const AWAY: LineState = { state: 'lost', detail: '', resting: true };
const side = document.getElementById('side');
const room = document.getElementById('room');
let due: ReturnType<typeof setTimeout> | null = null;

async function draw(): Promise<void> {
  if (due !== null) clearTimeout(due);
  due = null;
  const settings = await loadSettings();
  const lang = langOf(settings, chrome.i18n.getUILanguage());
  const say = wordsIn(lang);
  const line = await lineNow();
  const section = current();
  if (section === undefined) return;
  document.documentElement.lang = lang;
  document.title = `${say(section.title)} – Chaperone`;
  if (side !== null) drawAnew(side, ...sideView(section, line, say, settings.lang));
  const around: Around = { say, lang, settings, again: () => { void draw(); } };
  const heading = make('h1', '', say(section.title));
  heading.tabIndex = -1;
  if (room !== null) drawAnew(room, heading, ...alertView(line, say), ...pauseView(settings, say, lang), ...section.view(around));
  follow(line);
}

async function lineNow(): Promise<LineState> {
  const told = await tellBackground({ kind: 'line' });
  return isLineState(told) ? told : AWAY;
}

/** While the line is being made it is looked at again, and only news of it draws the page: each drawing asks the service anew. */
function follow(drawn: LineState): void {
  if (drawn.resting || drawn.state === 'ready') return;
  if (due !== null) clearTimeout(due);
  due = setTimeout(() => {
    void lineNow().then((now) => now.state === drawn.state && now.resting === drawn.resting ? follow(drawn) : draw());
  }, 700);
}

function current(): Section | undefined {
  return SECTIONS.find(({ id }) => `#${id}` === location.hash) ?? SECTIONS[0];
}

function sideView(now: Section, line: LineState, say: Say, lang: 'auto' | 'en' | 'fr'): Node[] {
  let under: string | undefined;
  const items = SECTIONS.map((section) => {
    const link = make('a', '', say(section.title));
    link.href = `#${section.id}`;
    if (section === now) link.ariaCurrent = 'page';
    const heading = section.under !== undefined && section.under !== under ? [make('span', '', say(section.under))] : [];
    under = section.under;
    return make('li', '', ...heading, link);
  });
  const nav = make('nav', '', make('ul', '', ...items));
  nav.ariaLabel = say('options');
  return [make('p', 'brand', 'Chaperone'), nav, make('div', 'foot',
    make('p', `state ${line.state}`, say(lineShort(line))),
    // Its words change with what is chosen in it; by its name it keeps the focus.
    item('language', make('div', '', choice(say('language'), langs(say), lang, (value) => { void changeSettings((kept) => ({ ...kept, lang: value })).then(draw); }))))];
}

/** Said on every section, as nothing else on this page matters as long as nothing is checked. */
function alertView(line: LineState, say: Say): Node[] {
  if (line.state === 'ready' || line.state === 'connecting') return [];
  const view = lineView(line, say, () => { void tellBackground({ kind: 'reconnect' }).then(draw); });
  view.className = 'card alert';
  view.setAttribute('role', 'status');
  return [view];
}

function pauseView(settings: Settings, say: Say, lang: Lang): Node[] {
  const until = pausedUntil(settings, EVERYWHERE, Date.now());
  if (until === 0) return [];
  return [item('pause', make('div', 'card row', make('span', '', say('pausedUntil', { time: clock(until, lang) })), button(say('resume'), () => {
    void changeSettings((now) => withPause(now, EVERYWHERE, 0, Date.now())).then(draw);
  })))];
}

addEventListener('hashchange', () => {
  void draw().then(() => { room?.querySelector('h1')?.focus(); scrollTo({ top: 0 }); });
});
void draw();
