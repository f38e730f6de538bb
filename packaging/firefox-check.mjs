// firefox-check.mjs XPI CHROMIUM-ZIP: the points in which Firefox's manifest must differ, and all those in which it must not.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [xpi, zip] = process.argv.slice(2);
const names = (archive) => execFileSync('unzip', ['-Z1', archive], { encoding: 'utf8' }).trim().split('\n').sort();
const bytes = (archive, name) => execFileSync('unzip', ['-p', archive, name], { maxBuffer: 1 << 26 });
const firefox = JSON.parse(bytes(xpi, 'manifest.json'));
const chromium = JSON.parse(bytes(zip, 'manifest.json'));

// The id that the host's manifest allows, from the service's own source.
const host = readFileSync(new URL('../native-service/src/main/java/dev/chaperone/service/browser/HostManifest.java', import.meta.url), 'utf8');
const { gecko } = firefox.browser_specific_settings;
assert.equal(gecko.id, /FIREFOX_ID = "(.*)"/.exec(host)[1]);
assert.match(gecko.id, /^[a-z0-9-._]*@[a-z0-9-._]+$/i);
assert.match(gecko.strict_min_version, /^\d+\.\d+$/);
assert.deepEqual(gecko.data_collection_permissions, { required: ['none'] });
assert.deepEqual(firefox.background, { scripts: [chromium.background.service_worker] });
assert.equal(firefox.manifest_version, 3);
for (const key of ['key', 'minimum_chrome_version', 'host_permissions']) assert.equal(firefox[key], undefined, key);

const different = new Set(['key', 'minimum_chrome_version', 'background', 'browser_specific_settings']);
const rest = (manifest) => Object.fromEntries(Object.entries(manifest).filter(([key]) => !different.has(key)));
assert.deepEqual(rest(firefox), rest(chromium));
assert.deepEqual(names(xpi), names(zip));
for (const name of names(zip)) if (name !== 'manifest.json') assert.deepEqual(bytes(xpi, name), bytes(zip, name), name);

// Every file that the manifest names is in the archive.
const named = [...firefox.background.scripts, ...firefox.content_scripts.flatMap((script) => script.js), firefox.action.default_popup, firefox.options_ui.page];
for (const name of named) assert.ok(names(xpi).includes(name), `${name} is missing`);
assert.ok(names(xpi).includes(`_locales/${firefox.default_locale}/messages.json`));
