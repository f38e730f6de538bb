import { afterEach, describe, expect, it, vi } from 'vitest';
import { checklistsView } from '../entrypoints/options/checklists';
import { policyView } from '../entrypoints/options/policy';
import { recordView } from '../entrypoints/options/record';
import { askAgain, DEFAULTS, readSettings } from '../src/settings';
import { paperView } from '../src/show/paper';
import { wordsIn } from '../src/show/words';
import type { Ask } from '../src/wire';
import { around } from './around';

const say = wordsIn('fr');
const item = (state: string): object => ({
  id: 'facebook/friends', title: 'Liste d’amis', text: 'Pourquoi.', link: 'https://www.facebook.com/settings', steps: ['Un pas.'], state, date: state === 'open' ? '' : '2026-11-21' });
const lists = (state: string): object => ({ id: 1, answer: 'checklists', lists: [
  { id: 'facebook', platform: 'facebook', title: 'Facebook', checked: '2026-11-21', items: [item(state)], why: [{ body: 'CMTO', document: 'D', clause: '', url: '', effective: '' }] }] });
const paper = { id: 1, answer: 'paper', title: 'Titre <b>', under: 'Version 2', blocks: [
  { kind: 'heading', cells: ['Tête'] }, { kind: 'item', cells: ['un'] }, { kind: 'item', cells: ['deux'] }, { kind: 'head', cells: ['a', 'b'] }, { kind: 'row', cells: ['1', '<script>'] }] } as const;

function service(answer: (ask: Ask) => unknown): Ask[] {
  const asked: Ask[] = [];
  vi.stubGlobal('chrome', { runtime: { sendMessage: (message: { ask?: Ask }) => {
    if (message.ask === undefined) return Promise.resolve(null);
    asked.push(message.ask);
    return Promise.resolve({ line: { state: 'ready', detail: '', resting: false }, answer: answer(message.ask) });
  } } });
  return asked;
}

const press = (words: string): void => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (found === undefined) throw new Error(`no button ${words}`);
  found.click();
};
const seen = (words: string): Promise<void> => vi.waitFor(() => { expect(document.body.textContent).toContain(words); });

afterEach(() => { vi.unstubAllGlobals(); });

describe('checklists', () => {
  it('tell what is open, and tick it with the dates of what is known of the platforms', async () => {
    let state = 'open';
    const asked = service((ask) => {
      if (ask.verb === 'checklists' && ask.action === 'tick') state = ask.state;
      return lists(state);
    });
    document.body.replaceChildren(...checklistsView(around('fr')));
    await seen(say('checklistLeft', { left: 1, all: 1 }));
    await seen('Un pas.');
    document.querySelector('input')?.click();
    await seen(say('checkDone', { date: '2026-11-21' }));
    expect(asked.at(-1)).toMatchObject({ action: 'tick', item: 'facebook/friends', state: 'done', sites: { facebook: expect.stringMatching(/^\d{4}-/u) as unknown } });
    await seen(say('checklistAllDone'));
    expect(document.body.textContent).not.toContain('Un pas.');
  });

  it('say when something is to be done again', async () => {
    service(() => lists('again'));
    document.body.replaceChildren(...checklistsView(around('fr')));
    await seen(say('checkDue', { date: '2026-11-21' }));
    expect(document.querySelector('input')?.checked).toBe(false);
  });
});

describe('a paper', () => {
  it('is drawn block by block, and nothing of it is mark-up', () => {
    const view = paperView({ ...paper });
    expect(view.querySelectorAll('ul')).toHaveLength(1);
    expect(view.querySelectorAll('li')).toHaveLength(2);
    expect(view.querySelectorAll('tr')).toHaveLength(2);
    expect(view.querySelector('script, b')).toBeNull();
    expect(view.textContent).toContain('<script>');
  });
});

describe('the policy', () => {
  it('keeps what was filled in and shows the text', async () => {
    const asked = service((ask) => (ask.verb === 'policy' && ask.action === 'draft' ? paper
      : { id: 1, answer: 'policy', practice: 'Chêne', contact: '', platforms: '', exceptions: [], version: '' }));
    document.body.replaceChildren(...policyView(around('fr')));
    await seen('Version 2');
    const exceptions = document.querySelector('textarea');
    if (exceptions !== null) exceptions.value = ' une \n\n deux';
    press(say('policyKeep'));
    await seen(say('policyKept'));
    expect(asked).toContainEqual({ verb: 'policy', action: 'fill', practice: 'Chêne', contact: '', platforms: '', exceptions: ['une', 'deux'], lang: 'fr' });
  });
});

describe('the record', () => {
  it('is wiped only when the question is answered', async () => {
    const asked = service((ask) => (ask.verb === 'record' && ask.action === 'wipe' ? { id: 1, answer: 'settled' } : paper));
    document.body.replaceChildren(...recordView(around('fr')));
    await seen('Version 2');
    press(say('recordWipe'));
    press(say('cancel'));
    expect(asked.some((ask) => ask.verb === 'record' && ask.action === 'wipe')).toBe(false);
    press(say('recordWipe'));
    press(say('wipeYes'));
    await seen(say('recordWiped'));
  });

  it('asks again after a season unless the user chose otherwise', () => {
    expect(askAgain(DEFAULTS)).toEqual({ done: 90, snooze: 7 });
    expect(askAgain(readSettings({ ...DEFAULTS, again: { done: 365, snooze: 1 } }))).toEqual({ done: 365, snooze: 1 });
    expect(readSettings({ ...DEFAULTS, again: { done: 'never' } })).toEqual(DEFAULTS);
  });
});
