// firefox-hello.mjs FIREFOX XPI CHAPERONE SCRATCH: a real Firefox with an empty profile takes the .xpi and says hello to the service.
// The service is reached through a script that writes down both directions. ESR and Developer Edition take unsigned extensions.
import { spawn, execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [firefox, xpi, chaperone, scratch] = process.argv.slice(2);
const home = join(scratch, 'home');
const profile = join(scratch, 'profile');
mkdirSync(join(profile, 'extensions'), { recursive: true });
mkdirSync(home, { recursive: true });
copyFileSync(xpi, join(profile, 'extensions/chaperone@chaperone.dev.xpi'));
const wishes = {
  'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0, 'extensions.enabledScopes': 15,
  'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.enabled': false, 'app.update.enabled': false,
  // Nothing is fetched: every address goes to a proxy that is not there.
  'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': 9, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': 9,
};
writeFileSync(join(profile, 'user.js'), Object.entries(wishes).map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`).join(''));

const between = join(scratch, 'between');
writeFileSync(between, `#!/bin/sh\ntee -a '${scratch}/asked' | '${chaperone}' "$@" | tee -a '${scratch}/answered'\n`);
chmodSync(between, 0o755);
const environment = { HOME: home, PATH: process.env.PATH };
execFileSync(chaperone, ['install', '--browser', 'firefox'], { env: environment });
const manifest = join(home, '.mozilla/native-messaging-hosts/dev.chaperone.host.json');
writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), path: between }));

const browser = spawn(firefox, ['--headless', '--no-remote', '--profile', profile, 'about:blank'], { env: environment, stdio: 'ignore' });
const said = (name) => (existsSync(join(scratch, name)) ? readFileSync(join(scratch, name), 'utf8') : '');
for (let waited = 0; waited < 60 && !said('answered').includes('"answer":"hello"'); waited++) await new Promise((done) => { setTimeout(done, 1000); });
const ended = new Promise((done) => { browser.on('exit', done); });
browser.kill();
await ended;
console.log(`asked ${said('asked').slice(4)}, answered ${said('answered').slice(4)}`);
process.exit(said('asked').includes('"verb":"hello"') && said('answered').includes('"answer":"hello"') ? 0 : 1);
