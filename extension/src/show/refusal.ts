/**
 * Why the service did not do something, in the user's own language. Its codes are the same for everybody; its sentences are
 * English alone, so they are shown only for a code that this version does not know yet, with the code for who helps.
 */
import type { Answer } from '../wire';
import type { Say, Word } from './words';

const WORDS: ReadonlyMap<string, Word> = new Map([
  // the line's own
  ['line-missing', 'lineMissing'], ['line-forbidden', 'lineForbidden'], ['line-lost', 'lineLost'], ['line-outdated', 'refusedVersions'],
  ['line-busy', 'serviceAway'], ['timed-out', 'serviceAway'], ['bad-answer', 'refusedVersions'], ['not-from-a-page', 'refusedVersions'],
  // two versions that do not fit
  ['update-extension', 'lineOutdatedExtension'], ['update-service', 'lineOutdatedService'], ['unknown-verb', 'refusedVersions'],
  ['hello-first', 'refusedVersions'], ['bad-json', 'refusedVersions'],
  // what was asked
  ['bad-request', 'refusedRequest'], ['too-large', 'refusedTooLarge'], ['unknown-pack', 'refusedPack'], ['not-a-choice', 'refusedPack'],
  ['bad-pack', 'refusedPack'], ['unknown-item', 'refusedItem'], ['no-such-client', 'refusedNobody'], ['busy', 'refusedBusy'],
  ['no-cards', 'refusedCards'], ['csv-columns', 'refusedColumns'],
  // what is stored
  ['locked', 'refusedLocked'], ['wrong-passphrase', 'passphraseWrong'], ['key-missing', 'refusedKey'], ['keychain-away', 'refusedKeychain'],
  ['store-corrupt', 'refusedCorrupt'], ['store-io', 'refusedDisk'], ['settings-broken', 'refusedSettings'], ['internal', 'refusedFault'],
  // the past, see also options/audit-words.ts
  ['audit-running', 'auditRunning'], ['no-audit', 'auditGone'], ['no-room', 'refusedTooLarge']]);

/** @param sentence the service's own, in English; empty where the line itself refused */
export function codeWords(code: string, sentence: string, say: Say): string {
  const word = WORDS.get(code);
  if (word !== undefined) return say(word);
  return sentence === '' ? say('serviceAway') : `${sentence} (${code})`;
}

/** For an answer that is not the one that was hoped for: a refusal, or one to something else. */
export function refusalWords(answer: Answer, say: Say): string {
  return answer.answer === 'refused' ? codeWords(answer.code, answer.message, say) : say('refusedVersions');
}
