/** The extension's page: the profession, the list (held by the service, shown only when asked for), the sites, the language. */
import { isLineState } from '../../src/host/state';
import { askService, tellBackground } from '../../src/inner';
import { changeSettings, langOf, loadSettings, withSite, type Settings } from '../../src/settings';
import { button, choice, langs, lineView, make, roles } from '../../src/show/page';
import { wordsIn, type Say, type Word } from '../../src/show/words';
import type { Ask, Client } from '../../src/wire';
import { packsView } from './packs';

const STANDINGS: ReadonlyMap<string, Word> = new Map([
  ['current', 'standingCurrent'], ['former', 'standingFormer'], ['enquiry', 'standingEnquiry'], ['student', 'standingStudent'],
  ['related', 'standingRelated']]);
const room = document.getElementById('room');
const listRoom = make('div', '');
const told = make('p', 'quiet');
told.setAttribute('role', 'status');

async function draw(): Promise<void> {
  const settings = await loadSettings();
  const lang = langOf(settings, chrome.i18n.getUILanguage());
  const say = wordsIn(lang);
  document.documentElement.lang = lang;
  document.title = say('optionsTitle');
  const line = await tellBackground({ kind: 'line' });
  room?.replaceChildren(
    make('h1', '', say('optionsTitle')),
    ...(isLineState(line) ? [lineView(line, say, () => { void tellBackground({ kind: 'reconnect' }).then(() => setTimeout(() => { void draw(); }, 600)); })] : []),
    ...packsView(say, lang),
    ...listView(say),
    ...sitesView(settings, say),
    make('h2', '', say('language')),
    choice(say('language'), langs(say), settings.lang, (value) => { void changeSettings((now) => ({ ...now, lang: value })).then(draw); }));
}

function listView(say: Say): Node[] {
  const file = make('input', '');
  file.type = 'file';
  file.accept = '.csv,text/csv';
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) void chosen.text().then((csv) => clients({ verb: 'clients', action: 'import', csv }, say));
  });
  return [
    make('h2', '', say('listTitle')), make('p', 'quiet', say('listAbout')),
    make('label', '', `${say('importCsv')} `, file), told,
    make('p', '', button(say('showList'), () => { void clients({ verb: 'clients', action: 'list' }, say); }), ' ',
      button(say('hideList'), () => { listRoom.replaceChildren(); })),
    listRoom];
}

async function clients(ask: Ask & { readonly verb: 'clients' }, say: Say): Promise<void> {
  const { answer } = await askService(ask);
  if (answer.answer !== 'clients') {
    told.textContent = say('importFailed', { reason: answer.answer === 'refused' ? `${answer.message} (${answer.code})` : answer.answer });
    return;
  }
  told.textContent = ask.action === 'import' ? say('imported', { count: answer.imported }) : '';
  // After an import the list stays hidden unless it was asked for: the screen may be shared.
  if (ask.action === 'import' && listRoom.childElementCount === 0) return;
  showList(answer.clients, say);
}

function showList(all: readonly Client[], say: Say): void {
  if (all.length === 0) { listRoom.replaceChildren(make('p', '', say('listEmpty'))); return; }
  const head = make('tr', '', ...(['columnName', 'columnCity', 'columnStanding'] as const).map((word) => make('th', '', say(word))), make('th', ''));
  const rows = all.map(({ ref, given, family, preferred, city, standing }) => make('tr', '',
    make('td', '', `${given} ${family}${preferred == null || preferred === '' ? '' : ` (${preferred})`}`),
    make('td', '', city ?? ''), make('td', '', standingWords(standing, say)),
    make('td', '', button(say('remove'), () => { void clients({ verb: 'clients', action: 'remove', ref }, say)
      .then(() => clients({ verb: 'clients', action: 'list' }, say)); }))));
  listRoom.replaceChildren(make('p', 'quiet', say('listCount', { count: all.length })), make('table', '', head, ...rows));
}

function standingWords(standing: string, say: Say): string {
  const [kind, ...rest] = standing.split(/[\s(]/u);
  const word = kind === undefined ? undefined : STANDINGS.get(kind.toLowerCase());
  return word === undefined ? standing : [say(word), ...rest].join(' ').replace(/\)$/u, '');
}

function sitesView(settings: Settings, say: Say): Node[] {
  const rows = Object.entries(settings.sites).map(([host, site]) => make('tr', '',
    make('td', '', host),
    make('td', '', button(say(site.on ? 'switchOff' : 'switchOn'), () => { void changeSettings((now) => withSite(now, host, { on: !site.on })).then(draw); })),
    make('td', '', choice(say('role'), roles(say), site.role, (role) => { void changeSettings((now) => withSite(now, host, { role })); }))));
  const pages = Object.entries(settings.practice).map(([page, whose]) => make('tr', '',
    make('td', '', page), make('td', '', say(whose === 'mine' ? 'practiceMine' : 'practiceNotMine')),
    make('td', '', button(say('forget'), () => { void forget(page).then(draw); }))));
  return [make('h2', '', say('sitesTitle')),
    rows.length + pages.length === 0 ? make('p', 'quiet', say('sitesNone')) : make('table', '', ...rows, ...pages)];
}

function forget(page: string): Promise<Settings> {
  return changeSettings((now) => ({
    ...now, practice: Object.fromEntries(Object.entries(now.practice).filter(([key]) => key !== page)) }));
}

void draw();
