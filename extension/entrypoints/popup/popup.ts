/** The small window: is this site looked at, and why or why not; what was recognised; a pause; and what to mend. */
import { isLineState, type LineState } from '../../src/host/state';
import { askService, tellBackground } from '../../src/inner';
import { changeSettings, EVERYWHERE, langOf, loadSettings, pausedUntil, siteOf, withPause, type Settings } from '../../src/settings';
import { isBrowser, linkName } from '../../src/show/links';
import { drawAnew, item } from '../../src/show/anew';
import { button, clock, lineShort, lineView, make } from '../../src/show/page';
import { wordsIn, type Say } from '../../src/show/words';
import type { Lang } from '../../src/wire';
import { siteView } from './site';
import { isReachable, thisTab } from './tab';
import { unseenView } from './unseen';

const AWAY: LineState = { state: 'lost', detail: '', resting: true };
const HOUR = 3_600_000;
const room = document.getElementById('room');

async function draw(): Promise<void> {
  const settings = await loadSettings();
  const lang = langOf(settings, chrome.i18n.getUILanguage());
  const say = wordsIn(lang);
  document.documentElement.lang = lang;
  const line = await lineNow();
  const tab = await thisTab();
  const parts: Node[] = [make('div', 'top', make('h1', '', 'Chaperone'), make('p', `state ${line.state}`, say(lineShort(line))))];
  if (line.state === 'ready') parts.push(broken ??= brokenView(say, lang));
  else if (line.state !== 'connecting') parts.push(alertView(line, say));
  const pause = pausedUntil(settings, tab?.url.hostname ?? EVERYWHERE, Date.now());
  if (tab === null) parts.push(make('p', 'card quiet', say('siteCannot')));
  else parts.push(...await siteView({ tab, say, lang, settings, paused: pause !== 0, draw: () => { void draw(); } }));
  if (tab !== null && pause === 0) {
    const on = siteOf(settings, tab.url.hostname).on && await isReachable(tab);
    parts.push(...await unseenView({ tab, on, say, drawn: () => { void draw(); } }));
  }
  parts.push(make('div', 'foot', pauseButton(settings, pause, say, lang),
    button(say('options'), () => { void chrome.runtime.openOptionsPage(); })));
  if (room !== null) drawAnew(room, ...parts);
  if (!line.resting && line.state !== 'ready') later(line);
}

async function lineNow(): Promise<LineState> {
  const told = await tellBackground({ kind: 'line' });
  return isLineState(told) ? told : AWAY;
}

let due: ReturnType<typeof setTimeout> | null = null;
/** Drawn again only at news of the line: who is about to press something finds it where it was. */
function later(drawn: LineState | null): void {
  if (due !== null) clearTimeout(due);
  due = setTimeout(() => {
    void lineNow().then((now) => now.state === drawn?.state && now.resting === drawn.resting ? later(drawn) : draw());
  }, 500);
}

function alertView(line: LineState, say: Say): HTMLElement {
  const view = lineView(line, say, () => {
    broken = null;
    void tellBackground({ kind: 'reconnect' }).then(() => { later(null); });
  });
  view.className = 'card alert';
  return view;
}

/**
 * Asked once for each opening of this window, and once more where somebody asks for another try: the examination starts the
 * program anew and proves its rules, on the thread that answers drafts.
 */
let broken: HTMLElement | null = null;

/** The first broken link that the service itself sees, with its repair; nothing where all is well. */
function brokenView(say: Say, lang: Lang): HTMLElement {
  const view = make('div', '');
  void askService({ verb: 'doctor', lang }).then(({ answer }) => {
    if (answer.answer !== 'doctor') return;
    const [first, ...others] = answer.checks.filter((check) => check.state === 'broken' && !isBrowser(check));
    if (first === undefined) return;
    const more = make('a', '', say('brokenMore', { count: others.length + 1 }));
    more.href = '../options/options.html#diagnostics';
    more.target = '_blank';
    view.className = 'card alert';
    view.append(make('p', '', make('strong', '', `${linkName(first, say)}: `), first.seen), make('p', '', first.mend), make('p', '', more));
  });
  return view;
}

function pauseButton(settings: Settings, until: number, say: Say, lang: Lang): HTMLElement {
  const everywhere = settings.paused[EVERYWHERE] ?? 0;
  const change = (end: number): void => {
    void changeSettings((now) => withPause(now, EVERYWHERE, end, Date.now())).then(draw);
  };
  return item('pause', until !== 0 && everywhere >= until
    ? make('div', 'paused', make('p', '', say('pausedUntil', { time: clock(everywhere, lang) })), button(say('resume'), () => { change(0); }))
    : make('div', '', button(say('pauseHour'), () => { change(Date.now() + HOUR); })));
}

void draw();
