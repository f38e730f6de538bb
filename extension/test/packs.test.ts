import { afterEach, describe, expect, it, vi } from 'vitest';
import { packsView } from '../entrypoints/options/packs';
import { wordsIn } from '../src/show/words';
import { around } from './around';

const rows = (...chosen: string[]): unknown[] => ['on-psy', 'us-hipaa'].map((id) => ({
  id, title: `Title of ${id}`, kind: 'profession', effective: '', chosen: chosen.includes(id) }));

/** A service that keeps what it is told, and what it was asked. */
function service(first: string[]): { asked: unknown[] } {
  let chosen = first;
  const asked: unknown[] = [];
  vi.stubGlobal('chrome', { runtime: { sendMessage: (message: { ask: { action: string; packs?: string[] } }) => {
    asked.push(message.ask);
    if (message.ask.action === 'use') chosen = message.ask.packs ?? [];
    return Promise.resolve({
      line: { state: 'ready', detail: '', resting: false }, answer: { id: 1, answer: 'packs', packs: rows(...chosen) } });
  } } });
  return { asked };
}

async function page(): Promise<HTMLInputElement[]> {
  document.body.replaceChildren(...packsView(around('fr')));
  await vi.waitFor(() => { if (boxes().length === 0) throw new Error('not yet'); });
  return boxes();
}

const boxes = (): HTMLInputElement[] => [...document.querySelectorAll('input')];
const told = (): string => document.querySelector('[role=status]')?.textContent ?? '';

afterEach(() => { vi.unstubAllGlobals(); });

describe('profession and place', () => {
  it('shows what holds and keeps another choice beside it', async () => {
    const { asked } = service(['on-psy']);
    const [profession, law] = await page();
    expect([profession?.checked, law?.checked]).toEqual([true, false]);
    law?.click();
    await vi.waitFor(() => { expect(told()).toBe(wordsIn('fr')('packsKept')); });
    expect(asked.at(-1)).toEqual({ verb: 'packs', action: 'use', packs: ['on-psy', 'us-hipaa'], lang: 'fr' });
    expect(boxes().map((box) => box.checked)).toEqual([true, true]);
  });

  it('never takes the last one away', async () => {
    const { asked } = service(['on-psy']);
    const [profession] = await page();
    profession?.click();
    expect(profession?.checked).toBe(true);
    expect(told()).toBe(wordsIn('fr')('packsOne'));
    expect(asked).toHaveLength(1);
  });
});
