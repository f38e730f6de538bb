/** What an export suffers from, as a whole or file by file: words that go on after a colon. */
import { codeWords } from '../../src/show/refusal';
import type { Say, Word } from '../../src/show/words';

const TROUBLES: ReadonlyMap<string, Word> = new Map([
  ['archive-unknown', 'auditUnknown'], ['zip-bomb', 'auditBomb'], ['too-much', 'auditBomb'], ['too-many-files', 'auditManyFiles'],
  ['zip-damaged', 'auditDamaged'], ['zip-cut', 'auditDamaged'], ['cut-short', 'auditDamaged'], ['bad-json', 'auditDamaged'],
  ['bad-csv', 'auditCsv'], ['bad-cbor', 'auditEntry'], ['record-too-large', 'auditLongEntry'], ['no-text', 'auditNoText'],
  ['markup-dtd', 'auditDocumentType'], ['not-reviewed', 'auditNotReviewed'], ['unreadable', 'auditUnreadable'],
  ['owner-unknown', 'auditOwner'], ['cancelled', 'auditGone'], ['line-lost', 'auditLost'], ['timed-out', 'auditLost']]);

/** @param sentence the service's own, where it has given one */
export function auditWords(code: string, sentence: string, say: Say): string {
  const known = TROUBLES.get(code);
  return known === undefined ? codeWords(code, sentence, say) : say(known);
}
