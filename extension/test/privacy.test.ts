import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../src/check';

const extension = join(import.meta.dirname, '..');
const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest/base.json'), 'utf8'));
const entry = (name: string): unknown => (isRecord(manifest) ? manifest[name] : undefined);

const sources = ['src', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(extension, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => join(folder, name)));

/** Every way in which a script can send something somewhere, or run what it was sent. */
const WAYS_OUT = /\b(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts|eval)\b\s*\(|new\s+(?:Function|Image|Worker|SharedWorker)\b|\.src\s*=|\bimport\s*\(|createElement\('(?:script|iframe|img|link|form)'/u;

describe('what the extension could tell anybody', () => {
  it('its pages may connect to nothing', () => {
    const policy = entry('content_security_policy');
    const pages = isRecord(policy) ? String(policy['extension_pages']) : '';
    for (const word of ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "script-src 'self'"]) expect(pages).toContain(word);
    expect(pages).not.toMatch(/https?:|\*|unsafe/u);
  });

  it('it asks for no more than it needs', () => {
    expect(entry('permissions')).toEqual(['nativeMessaging', 'storage', 'scripting', 'activeTab']);
    expect(entry('host_permissions')).toBeUndefined();
    expect(entry('externally_connectable')).toBeUndefined();
    expect(entry('web_accessible_resources')).toBeUndefined();
  });

  it('no code in it could send anything', () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(WAYS_OUT.test("void fetch('https://x.example')")).toBe(true);
    const found = sources.flatMap((name) => readFileSync(join(extension, name), 'utf8').split('\n')
      .filter((line) => WAYS_OUT.test(line)).map((line) => `${name}: ${line.trim()}`));
    expect(found).toEqual([]);
  });

  it('it keeps its settings on this computer', () => {
    const synced = sources.filter((name) => /storage\.sync\b/u.test(readFileSync(join(extension, name), 'utf8')));
    expect(synced).toEqual([]);
  });
});
