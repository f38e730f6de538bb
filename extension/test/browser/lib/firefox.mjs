// The same stage in Firefox: the sites' pages behind a small proxy, the extension as Firefox wants it, the real service.
// Firefox has no debugger that looks into closed roots, so the extension is built with an open one, as for axe.
import puppeteer from 'puppeteer-core';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from './server.mjs';
import * as service from './service.mjs';

export const firefox = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path !== undefined && path !== '' && existsSync(path));

export async function stageInFirefox() {
  const scratch = mkdtempSync(join(tmpdir(), 'chaperone-firefox-'));
  const server = await serve(scratch);
  const proxy = await through(server.port);
  const home = service.home(scratch);
  const environment = { ...process.env, HOME: join(scratch, 'user'), CHAPERONE_HOME: home, MOZ_HEADLESS: '1' };
  mkdirSync(environment.HOME);
  execFileSync(service.command, ['install', '--browser', 'firefox'], { env: environment, stdio: 'pipe' });
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: firefox, headless: true, acceptInsecureCerts: true, env: environment,
    extraPrefsFirefox: {
      'network.proxy.type': 1, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': proxy.port, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': proxy.port,
      'xpinstall.signatures.required': false, 'datareporting.policy.dataSubmissionEnabled': false, 'app.update.enabled': false, 'browser.shell.checkDefaultBrowser': false } });
  await browser.installExtension(extension(scratch));
  return {
    home, version: await browser.version(),
    async open({ host, path }) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 640 });
      await page.goto(`https://${host}${path}`, { waitUntil: 'load' });
      return page;
    },
    async close() {
      await browser.close().catch(() => undefined);
      proxy.close();
      server.close();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The same files; the manifest differs as it does in the package for Firefox (`packaging/Extension.java`). */
function extension(scratch) {
  const folder = join(scratch, 'extension');
  execFileSync(process.execPath, [join(service.checkout, 'extension/build.mjs'), '--open-root', '--out', folder], { stdio: 'pipe' });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const { key, minimum_chrome_version, background, ...rest } = manifest;
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...rest, background: { scripts: [background.service_worker] },
    browser_specific_settings: { gecko: { id: 'chaperone@chaperone.dev', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } } } }));
  return folder;
}

/** Every name leads to our server, and nowhere else. */
async function through(port) {
  const proxy = http.createServer((_, answer) => { answer.writeHead(502).end(); });
  proxy.on('connect', (_, client, head) => {
    const other = net.connect(port, '127.0.0.1', () => { client.write('HTTP/1.1 200 OK\r\n\r\n'); other.write(head); other.pipe(client); client.pipe(other); });
    for (const end of [other, client]) end.on('error', () => { other.destroy(); client.destroy(); });
  });
  await new Promise((ready) => proxy.listen(0, '127.0.0.1', ready));
  return { port: proxy.address().port, close: () => { proxy.closeAllConnections(); proxy.close(); } };
}
