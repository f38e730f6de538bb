// A whole session in the browser with the service under strace: what it does to the system is written down by the kernel, not by us.
import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { execFileSync } from 'node:child_process';
import { risky } from './drafts.mjs';
import { editors, requests } from './lib/addresses.mjs';
import { pause, stage, until } from './lib/stage.mjs';

const [post] = editors;
const [friends] = requests;

function watched() {
  try { execFileSync('strace', ['-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' }); return true; } catch { return false; }
}

test('In a whole session of the browser the service makes no connection and writes nowhere but in its own folder', async () => {
  assert.ok(process.platform !== 'linux' || watched(), 'strace is missing or may not watch here (on Debian: apt-get install strace)');
  const set = await stage();
  try {
    // The browser starts what its manifest names: from now on a script that has the service watched.
    const manifest = join(set.profile, 'NativeMessagingHosts/dev.chaperone.host.json');
    const named = JSON.parse(readFileSync(manifest, 'utf8'));
    const native = readFileSync(named.path).subarray(0, 2).toString() !== '#!';
    const script = join(set.scratch, 'watched');
    writeFileSync(script, `#!/bin/sh\nexec strace -ff -qq -s 4096 -e trace=%file,%network -e signal=none -o '${join(set.scratch, 'trace')}' '${named.path}' "$@"\n`);
    chmodSync(script, 0o755);
    writeFileSync(manifest, JSON.stringify({ ...named, path: script }));
    const popup = await set.context.newPage();
    await popup.goto(`chrome-extension://${set.id}/popup/popup.html`);
    // The service that is there already is not watched; it is ended, and the next one is.
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`CHAPERONE_HOME=${set.home}\0`)) continue;
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
        if (words[0].endsWith('/chaperone') || words.includes('dev.chaperone.service.Main')) process.kill(Number(pid), 'SIGKILL');
      } catch { /* gone, or not ours to look at */ }
    }
    await popup.close();
    const page = await set.open(post);
    await page.click(post.box);
    await page.keyboard.type(risky.english, { delay: 8 });
    await until('an underline', async () => (await page.layer.seen()).lines.length > 0, { within: 60_000 });
    const people = await set.open(friends);
    await until('a mark on the client’s request', async () => (await people.layer.seen()).marks.length > 0, { within: 30_000 });
    await pause(500);
    const calls = readdirSync(set.scratch).filter((name) => name.startsWith('trace.')).flatMap((name) => readFileSync(join(set.scratch, name), 'utf8').split('\n'));
    assert.ok(calls.filter((line) => line.includes(set.home)).length > 0, 'the trace does not show the service’s own folder: it cannot be trusted');
    // A JVM asks the system for a socket to learn what it can do; none of them is ever connected.
    const forbidden = native ? /^(socket|connect|bind|listen|accept4?|sendto|sendmsg|socketpair)\(/ : /^(connect|bind|listen|accept4?|sendto)\(.*(AF_INET|sin6?_)/;
    assert.deepEqual(calls.filter((line) => forbidden.test(line)), []);
    const own = [set.home, '/dev/', '/proc/self/', '/proc/thread-self'];
    const writes = calls.filter((line) => /^openat?\(.*O_(WRONLY|RDWR|CREAT)/.test(line) && !/ = -1 /.test(line))
      .map((line) => /"([^"]*)"/.exec(line)?.[1] ?? line).filter((path) => !own.some((start) => path.startsWith(start)));
    assert.deepEqual(native ? writes : writes.filter((path) => !/\/(tmp\/hsperfdata|tmp\/|proc\/\d+)|\.(jsa|aot)$|^\d+$/.test(path)), []);
  } finally {
    await set.close();
  }
});
