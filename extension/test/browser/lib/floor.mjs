// The least that any extension can do with a native host: a content script that waits as long after a key, sends the text
// through its worker to a host that only sends it back, and draws one box in a closed root. What remains above it is ours.
// It tells the time at the end of the frame in which the box appeared.
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const HOST = 'dev.chaperone.echo';
/** A key that types nothing. */
export const KEY = 'F8';

/** The folder of the extension. */
export function floor(matches, pause) {
  const folder = mkdtempSync(join(tmpdir(), 'chaperone-floor-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({
    manifest_version: 3, name: 'floor', version: '1', permissions: ['nativeMessaging'],
    background: { service_worker: 'floor.js' }, content_scripts: [{ matches, js: ['draw.js'], run_at: 'document_start' }],
  }));
  writeFileSync(join(folder, 'floor.js'), `
    let port;
    const waiting = [];
    chrome.runtime.onMessage.addListener((message, sender, answer) => {
      if (port === undefined) {
        port = chrome.runtime.connectNative('${HOST}');
        port.onMessage.addListener((reply) => waiting.shift()(reply));
      }
      waiting.push(answer);
      port.postMessage(message);
      return true;
    });`);
  writeFileSync(join(folder, 'draw.js'), `
    const place = document.createElement('div');
    const root = place.attachShadow({ mode: 'closed' });
    addEventListener('keydown', (event) => {
      if (event.key !== '${KEY}') return;
      const begun = performance.now();
      const done = new MessageChannel();
      const next = () => requestAnimationFrame(() => done.port2.postMessage(0));
      done.port1.onmessage = () => {
        if (root.firstChild === null) next();
        else document.documentElement.dataset.floor = String(performance.now() - begun - ${pause});
      };
      next();
      const text = document.activeElement.innerText;
      if (!place.isConnected) document.documentElement.append(place);
      root.replaceChildren();
      setTimeout(async () => {
        await chrome.runtime.sendMessage({ verb: 'review', text });
        const box = document.createElement('div');
        box.style.cssText = 'position:fixed;left:99px;top:99px;width:99px;height:2px;background:red';
        root.append(box);
      }, ${pause});
    }, true);`);
  return folder;
}

/** Lets the extension, and whoever else is named, speak to the echo. */
export function installEcho(set, ids) {
  const echo = join(set.scratch, 'echo.mjs');
  writeFileSync(echo, `#!${process.execPath}\nprocess.stdin.pipe(process.stdout);\n`);
  chmodSync(echo, 0o755);
  const hosts = join(set.profile, 'NativeMessagingHosts');
  mkdirSync(hosts, { recursive: true });
  writeFileSync(join(hosts, `${HOST}.json`), JSON.stringify({
    name: HOST, description: 'echo', type: 'stdio', path: echo, allowed_origins: ids.map((id) => `chrome-extension://${id}/`),
  }));
}
