/** A draft to practise on: the same reading, marking and cards as on a site, in a box of our own. Nothing of it is kept. */
import { isLineState, type LineState } from '../../src/host/state';
import { askService, isToPage, tellBackground } from '../../src/inner';
import { button, make } from '../../src/show/page';
import { Notices } from '../../src/show/notice';
import { Root } from '../../src/show/root';
import { routeEvents } from '../../src/show/router';
import { Compose } from '../../src/watch/compose';
import type { Here } from '../../src/watch/here';
import type { Around } from './section';

let drawn: { readonly here: Here; readonly compose: Compose } | null = null;

export function practiceView({ say, lang }: Around): readonly Node[] {
  const { here, compose } = drawn ??= begin({ say, lang });
  here.say = say;
  here.lang = lang;
  compose.leave();
  const box = make('textarea', 'practice');
  box.rows = 4;
  box.lang = lang;
  box.ariaLabel = say('practiceBox');
  box.placeholder = say('practiceBox');
  for (const type of ['focusin', 'input', 'keyup'] as const) box.addEventListener(type, () => { compose.touched(box); });
  const example = button(say('practiceExample'), () => {
    box.value = say('practiceDraft');
    box.focus();
    compose.touched(box);
  });
  const how = make('span', 'quiet', say('practiceHow'));
  // The browser gives no shortcut that it uses itself, and people may choose another.
  void chrome.commands.getAll().then((commands) => {
    const keys = commands.find(({ name }) => name === 'open-card')?.shortcut ?? '';
    if (keys !== '') how.append(` ${say('practiceKeys', { keys })}`);
  });
  return [box, make('p', 'row', example, how)];
}

function begin({ say, lang }: Pick<Here, 'say' | 'lang'>): { here: Here; compose: Compose } {
  const root = new Root();
  routeEvents(root);
  const line: LineState = { state: 'connecting', detail: '', resting: false };
  const heard = (told: LineState): void => {
    if (told.state === here.line.state) return;
    here.line = told;
    compose.lineChanged();
  };
  const here: Here = {
    root, say, lang, line, notices: new Notices(root), adapter: null, place: location, packs: [], on: true,
    // Practice is nobody's account.
    accounts: { roleFor: () => 'unknown', ask: () => undefined },
    reconnect: () => { void tellBackground({ kind: 'reconnect' }); },
    ask: async (ask) => {
      const { line: told, answer } = await askService(ask);
      heard(told);
      return answer;
    },
    changed: () => undefined,
  };
  const compose = new Compose(here);
  void tellBackground({ kind: 'line' }).then((told) => { if (isLineState(told)) heard(told); });
  addEventListener('scroll', () => { compose.redraw(); }, { capture: true, passive: true });
  addEventListener('resize', () => { compose.redraw(); });
  addEventListener('pointerup', (event) => { compose.pressed(event.clientX, event.clientY); }, { capture: true });
  addEventListener('hashchange', () => { compose.leave(); });
  chrome.runtime.onMessage.addListener((message: unknown) => {
    if (isToPage(message) && message.kind === 'open-card' && document.hasFocus()) compose.enterCard();
  });
  return { here, compose };
}
