import { afterEach, describe, expect, it, vi } from 'vitest';
import { ownAccountsView } from '../entrypoints/options/own-accounts';
import { around } from './around';

afterEach(() => { vi.unstubAllGlobals(); });

describe('the user’s own accounts', () => {
  it('are shown by site, changed and forgotten', async () => {
    let kept: Record<string, unknown> = { accounts: { 'facebook:oak.and.elm': 'page', 'x:ottoline': 'personal' } };
    vi.stubGlobal('chrome', { storage: { local: {
      get: () => Promise.resolve(kept), set: (change: Record<string, unknown>) => { kept = { ...kept, ...change }; return Promise.resolve(); } } } });
    const room = ownAccountsView(around('en'));
    document.body.replaceChildren(room);
    await vi.waitFor(() => { expect(room.querySelectorAll('td:first-child')).toHaveLength(2); });
    expect([...room.querySelectorAll('th')].map(({ scope }) => scope)).toEqual(['col', 'col', 'col']);
    expect(room.textContent).toContain('oak.and.elm');
    const [select] = room.querySelectorAll('select');
    if (select === undefined) throw new Error('no choice');
    select.value = 'professional';
    select.dispatchEvent(new Event('change'));
    await vi.waitFor(() => { expect(kept['accounts']).toEqual({ 'facebook:oak.and.elm': 'professional', 'x:ottoline': 'personal' }); });
    const [first, second] = room.querySelectorAll('button');
    second?.focus();
    second?.click();
    await vi.waitFor(() => { expect(kept['accounts']).toEqual({ 'facebook:oak.and.elm': 'professional' }); });
    await vi.waitFor(() => { expect(room.querySelectorAll('td:first-child')).toHaveLength(1); });
    expect(first?.isConnected, 'the rows were made anew').toBe(false);
    expect(document.activeElement, 'and who works by keyboard is at the next one').toBe(room.querySelector('button'));
  });

  it('are nothing where nobody was asked', async () => {
    vi.stubGlobal('chrome', { storage: { local: { get: () => Promise.resolve({}) } } });
    const room = ownAccountsView(around('fr'));
    await Promise.resolve();
    expect(room.childElementCount).toBe(0);
  });
});
