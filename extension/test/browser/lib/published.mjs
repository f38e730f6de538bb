// A published package as it is, fetched by npm and checked by its digest. Installing it would bring the fifty packages that it
// was built from, of which its one bundled file needs none.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function published(name, integrity, file, scratch) {
  const [packed] = JSON.parse(execFileSync('npm', ['pack', name, '--json', '--loglevel=error', '--pack-destination', scratch], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }));
  const tarball = join(scratch, packed.filename.replace('@', '').replace('/', '-'));
  const digest = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (digest !== integrity) throw new Error(`${name} is another than it was: ${digest}`);
  return execFileSync('tar', ['-xzOf', tarball, `package/${file}`], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
