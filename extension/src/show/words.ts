/** The words on screen. The browser's own `_locales` are the one source; they are bundled too, as the user may choose a language. */
import en from '../../public/_locales/en/messages.json';
import fr from '../../public/_locales/fr/messages.json';
import type { Lang } from '../wire';

export type Word = keyof typeof en & keyof typeof fr;
export type Say = (word: Word, slots?: Readonly<Record<string, string | number>>) => string;

export function wordsIn(lang: Lang): Say {
  const table = lang === 'fr' ? fr : en;
  return (word, slots = {}) =>
    table[word].message.replace(/\{(\w+)\}/gu, (whole, slot: string) => String(slots[slot] ?? whole));
}
