/** The service's links, from browser to list, by the names that people know. Their ids are the same in every language. */
import type { Answer } from '../wire';
import type { Say, Word } from './words';

export type Check = (Answer & { readonly answer: 'doctor' })['checks'][number];

const NAMES: ReadonlyMap<string, Word> = new Map([
  ['version', 'linkVersion'], ['program', 'linkProgram'], ['pipe', 'linkPipe'], ['packs', 'linkPacks'], ['proof', 'linkProof'],
  ['speed', 'linkSpeed'], ['folder', 'linkFolder'], ['key', 'linkKey'], ['clients', 'linkClients']]);
const BROWSERS: ReadonlyMap<string, string> = new Map([
  ['chromium', 'Chromium'], ['chrome', 'Google Chrome'], ['edge', 'Microsoft Edge'], ['brave', 'Brave'], ['vivaldi', 'Vivaldi'],
  ['opera', 'Opera'], ['firefox', 'Firefox']]);

export function linkName({ link }: Check, say: Say): string {
  const word = NAMES.get(link);
  return word === undefined ? BROWSERS.get(link) ?? link : say(word);
}

/** Another browser's link is nothing to be troubled with in this one, which evidently has its own. */
export function isBrowser({ link }: Check): boolean {
  return BROWSERS.has(link.split(/[ :(-]/u)[0] ?? link);
}
