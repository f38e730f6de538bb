/** Why somebody looks like somebody on the list, in words: what kind of thing agrees, never what it says. */
import type { Say, Word } from './words';

const WORDS: Readonly<Record<string, Word>> = {
  'full-name': 'reasonFullName', nickname: 'reasonNickname', spelling: 'reasonSpelling', initials: 'reasonInitials',
  'given-only': 'reasonGivenOnly', 'swapped-order': 'reasonSwappedOrder', 'maiden-name': 'reasonMaidenName', city: 'reasonCity',
  handle: 'reasonHandle', email: 'reasonEmail', phone: 'reasonPhone', 'same-family': 'reasonSameFamily',
};

/** One sentence for what agrees and one for how little that may mean. A newer service's reasons that have no words yet are left out. */
export function alike(say: Say, reasons: readonly string[]): readonly string[] {
  const words = reasons.flatMap((reason) => { const word = WORDS[reason]; return word === undefined ? [] : [say(word)]; });
  return [
    ...(words.length === 0 ? [] : [say('promptAlike', { reasons: words.join(', ') })]),
    ...(reasons.includes('common-name') ? [say('reasonCommonName')] : []),
  ];
}
