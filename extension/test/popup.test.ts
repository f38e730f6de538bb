import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wordsIn } from '../src/show/words';
import type { Ask } from '../src/wire';

const say = wordsIn('en');
type Told = { kind: string; ask?: Ask };

/** The window, opened while the line is in these states one after the other; the last one stays. */
async function open(...states: string[]): Promise<Told[]> {
  const told: Told[] = [];
  const line = (): unknown => ({ state: states.length > 1 ? states.shift() : states[0], detail: '', resting: states[0] === 'missing' });
  vi.stubGlobal('chrome', {
    i18n: { getUILanguage: () => 'en' }, storage: { local: { get: () => Promise.resolve({}), set: () => Promise.resolve() } },
    tabs: { query: () => Promise.resolve([{ id: 1, url: 'http://practice.example/' }]) },
    permissions: { contains: () => Promise.resolve(false) },
    runtime: { id: 'x', getManifest: () => ({ version: '1', content_scripts: [] }), sendMessage: (message: Told) => {
      told.push(message);
      if (message.kind === 'line') return Promise.resolve(line());
      return Promise.resolve({ line: line(), answer: { id: 1, answer: 'doctor', checks: [{ link: 'folder', state: 'broken', seen: 'open', mend: 'close it' }] } });
    } } });
  document.body.innerHTML = '<main id="room"></main>';
  vi.resetModules();
  await import('../entrypoints/popup/popup');
  return told;
}

const asked = (told: readonly Told[]): number => told.filter(({ ask }) => ask?.verb === 'doctor').length;
const pass = (time: number): Promise<unknown> => vi.advanceTimersByTimeAsync(time);

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals(); });

describe('the small window', () => {
  it('has the service examined once it is there, and once only', async () => {
    const told = await open('connecting', 'connecting', 'connecting', 'connecting', 'ready');
    await pass(600);
    expect(asked(told), 'not while the line is being made').toBe(0);
    await pass(5_000);
    expect(asked(told)).toBe(1);
    expect(document.body.textContent).toContain('close it');
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === say('pauseHour'))?.click();
    await pass(5_000);
    expect(asked(told), 'a press on something else asks nothing').toBe(1);
    expect(document.body.textContent).toContain('close it');
  });

  it('says of a page of http that it cannot be there, and offers no switch that does nothing', async () => {
    await open('ready');
    await pass(600);
    expect(document.body.textContent).toContain(say('siteInsecure'));
    expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain(say('switchOn'));
  });
});
