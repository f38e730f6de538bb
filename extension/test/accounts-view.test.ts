import { afterEach, describe, expect, it, vi } from 'vitest';
import { ownAccountsView } from '../entrypoints/options/own-accounts';
import { around } from './around';

afterEach(() => { vi.unstubAllGlobals(); });

describe('the user’s own accounts', () => {
  it('are shown by site, changed and forgotten', async () => {
    let kept: Record<string, unknown> = { accounts: { 'facebook:oak.and.elm': 'page', 'x:ottoline': 'personal' } };
    vi.stubGlobal('chrome', { storage: { local: {
      get: () => Promise.resolve(kept), set: (change: Record<string, unknown>) => { kept = { ...kept, ...change }; return Promise.resolve(); } } } });
    let drawn = 0;
    const room = ownAccountsView(around('en', undefined, () => { drawn += 1; }));
    await vi.waitFor(() => { expect(room.querySelectorAll('tr')).toHaveLength(2); });
    expect(room.textContent).toContain('oak.and.elm');
    const [select] = room.querySelectorAll('select');
    if (select === undefined) throw new Error('no choice');
    select.value = 'professional';
    select.dispatchEvent(new Event('change'));
    await vi.waitFor(() => { expect(kept['accounts']).toEqual({ 'facebook:oak.and.elm': 'professional', 'x:ottoline': 'personal' }); });
    room.querySelectorAll('button')[1]?.click();
    await vi.waitFor(() => { expect(kept['accounts']).toEqual({ 'facebook:oak.and.elm': 'professional' }); });
    expect(drawn).toBe(2);
  });

  it('are nothing where nobody was asked', async () => {
    vi.stubGlobal('chrome', { storage: { local: { get: () => Promise.resolve({}) } } });
    const room = ownAccountsView(around('fr'));
    await Promise.resolve();
    expect(room.childElementCount).toBe(0);
  });
});
