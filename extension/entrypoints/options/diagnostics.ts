/** What is connected to what, in which version, and what to do where it is not: the words of `chaperone doctor`. */
import { isLineState } from '../../src/host/state';
import { askService, tellBackground } from '../../src/inner';
import { linkName, type Check } from '../../src/show/links';
import { item } from '../../src/show/anew';
import { button, lineWord, make, toldPlace } from '../../src/show/page';
import { loadRepairs } from '../../src/sites/repair';
import { day, loadSightings, reportOf as reportOfSites } from '../../src/sites/seen';
import type { Say } from '../../src/show/words';
import type { Answer, Lang } from '../../src/wire';
import { reportOf } from './report';
import type { Around } from './section';

export function diagnosticsView({ say, lang, again }: Around): readonly Node[] {
  const facts = make('table', 'facts');
  const room = make('div', '');
  const told = toldPlace();
  let report: string[] = [];
  const copy = button(say('copyReport'), () => {
    void navigator.clipboard.writeText(report.join('\n')).then(() => { told.textContent = say('copied'); }, () => { told.textContent = say('copyFailed'); });
  });
  told.textContent = say('checking');
  void look(lang).then(({ line, status, found, shortcut, sites }) => {
    const checks = found ?? [];
    const broken = checks.filter(({ state }) => state === 'broken');
    told.textContent = found === null ? say('serviceAway') : broken.length === 0 ? say('allWell') : say('brokenMore', { count: broken.length });
    facts.replaceChildren(...factRows(say, status, shortcut));
    room.replaceChildren(...broken.map((check) => make('div', 'card alert', ...checkParts(check, say))),
      ...(checks.length === 0 ? [] : [make('details', 'card', make('summary', '', say('allLinks', { count: checks.length })),
        make('ul', 'checks', ...checks.map((check) => make('li', `check ${check.state}`, ...checkParts(check, say)))))]));
    report = [...reportOf({ version: versionHere(), browser: navigator.userAgent, lang, line, status, checks }), '', sites];
  });
  return [make('p', 'quiet', say('diagnosticsAbout')), told, room,
    item('again', make('p', 'row', button(say('checkAgain'), again), copy)), make('p', 'quiet', say('reportAbout')),
    make('h2', '', say('factsTitle')), make('div', 'card', facts)];
}

type Looked = {
  readonly line: string; readonly status: (Answer & { answer: 'status' }) | null; readonly found: readonly Check[] | null; readonly shortcut: string;
  readonly sites: string };

const versionHere = (): string => chrome.runtime.getManifest().version;

async function look(lang: Lang): Promise<Looked> {
  const [line, status, doctor, commands, sightings, repairs] = await Promise.all([
    tellBackground({ kind: 'line' }), askService({ verb: 'status' }), askService({ verb: 'doctor', lang }), chrome.commands.getAll(),
    loadSightings(), loadRepairs()]);
  return {
    line: isLineState(line) ? lineWord(line) : 'lineLost',
    status: status.answer.answer === 'status' ? status.answer : null,
    found: doctor.answer.answer === 'doctor' ? doctor.answer.checks : null,
    shortcut: commands.find(({ name }) => name === 'open-card')?.shortcut ?? '',
    sites: reportOfSites(sightings, repairs, versionHere(), day(new Date())) };
}

function factRows(say: Say, status: Looked['status'], shortcut: string): HTMLElement[] {
  const row = (name: string, value: string): HTMLElement => {
    const head = make('th', '', name);
    head.scope = 'row';
    return make('tr', '', head, make('td', '', value));
  };
  return [
    row(say('factExtension'), versionHere()),
    ...(status === null ? [] : [row(say('factService'), status.version), row(say('factRules'), String(status.rules)),
      row(say('factClients'), String(status.clients))]),
    row(say('factShortcut'), shortcut === '' ? say('shortcutNone') : shortcut)];
}

function checkParts(check: Check, say: Say): Node[] {
  const words = { ok: 'checkOk', idle: 'checkIdle', broken: 'checkBroken' } as const;
  return [make('p', '', make('strong', '', `${linkName(check, say)} – ${say(words[check.state])}`)), make('p', 'quiet', check.seen),
    ...(check.mend === '' ? [] : [make('p', '', check.mend)])];
}
