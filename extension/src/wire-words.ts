/** The words that several parts of the wire speak of. They stand below all of them, so that no two files need each other. */
import { maybe, oneOf, orNull, shape, text } from './check';

export const isLang = oneOf('en', 'fr');
export const isSeverity = oneOf('note', 'caution', 'stop');
export const isCitation = shape({
  body: text, document: text, clause: maybe(orNull(text)), url: maybe(orNull(text)), effective: maybe(orNull(text)) });
