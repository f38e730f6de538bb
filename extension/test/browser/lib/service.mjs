// The real service, installed for one throw-away profile with a throw-away client list. Nothing global is touched.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const checkout = resolve(import.meta.dirname, '../../../..');
export const command = process.env.CHAPERONE_COMMAND ?? join(checkout, 'native-service/target/chaperone');
export const roster = join(import.meta.dirname, '..', 'roster.csv');

export function home(scratch, { clients = true } = {}) {
  if (!existsSync(command)) throw new Error(`the service is not built: ${command} is missing; mvn -DskipTests package builds it`);
  const folder = join(scratch, 'home');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (clients) say(folder, 'clients', 'import', roster);
  return folder;
}

export function install(profile, folder) {
  return say(folder, 'install', '--browser', 'chromium', '--into', join(profile, 'NativeMessagingHosts'));
}

export function uninstall(profile, folder) {
  return say(folder, 'uninstall', '--browser', 'chromium', '--into', join(profile, 'NativeMessagingHosts'));
}

/** The process numbers of the services that run on a folder. */
export const running = (folder) => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => {
  try {
    if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`CHAPERONE_HOME=${folder}\0`)) return false;
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    // The native executable by its own name, the one on the JVM by its class.
    return words[0].endsWith('/chaperone') || words.includes('dev.chaperone.service.Main');
  } catch {
    return false;
  }
}).map(Number);

function say(folder, ...words) {
  try {
    return execFileSync(command, words, { env: { ...process.env, CHAPERONE_HOME: folder }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (trouble) {
    throw new Error(`chaperone ${words.join(' ')} failed with ${trouble.status}: ${trouble.stderr}`);
  }
}
