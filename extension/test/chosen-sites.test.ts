import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => { vi.unstubAllGlobals(); });

it('two registrations at one moment do not get into each other’s way', async () => {
  const registered: unknown[] = [];
  const soon = <T>(value: T): Promise<T> => new Promise((done) => { setTimeout(() => { done(value); }, 1); });
  const listeners: (() => void)[] = [];
  const heard = { addListener: (listener: () => void) => { listeners.push(listener); } };
  const executed = vi.fn(() => soon([]));
  vi.stubGlobal('chrome', {
    runtime: { getManifest: () => ({ content_scripts: [] }), onInstalled: heard },
    permissions: { getAll: () => soon({ origins: ['https://forum.example/*'] }), onAdded: heard, onRemoved: heard },
    scripting: {
      getRegisteredContentScripts: () => soon([...registered]),
      registerContentScripts: async ([script]: unknown[]) => {
        await soon(null);
        if (registered.length > 0) throw new Error('Duplicate script ID');
        registered.push(script);
      },
      updateContentScripts: () => soon(null), executeScript: executed } });
  const { keepSitesRegistered, watchSite } = await import('../src/host/sites');
  keepSitesRegistered();
  // The permission tells of itself while the switch that asked for it goes on.
  listeners[1]?.();
  expect(await watchSite('https://forum.example/*', 1, true)).toBe(true);
  expect(registered).toHaveLength(1);
  expect(executed, 'and the page that is there already is looked at').toHaveBeenCalledOnce();
});
