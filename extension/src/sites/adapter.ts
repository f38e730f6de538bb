/** One site's knowledge, as data that a clinician can read and a machine can check. No code, no expressions. */
import { list, maybe, oneOf, orNull, shape, text, flag, type Of } from '../check';
import { isSurface } from '../wire';

const isLabels = shape({ en: orNull(list(text)), fr: orNull(list(text)) });
const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const isBox = shape({
  id: text, match: text, kind: isSurface, within: maybe(text), notIn: maybe(text), path: maybe(list(text)),
  query: maybe(text), label: maybe(isLabels), source: text, checked: isDate });

const isControl = shape({
  id: text, action: oneOf('accept', 'follow', 'connect', 'add'), direction: oneOf('incoming', 'outgoing'),
  match: text, path: maybe(list(text)), notIn: maybe(text), card: maybe(text), label: maybe(isLabels),
  /** labels that may tell who is meant, without being needed for the match */
  hint: maybe(isLabels),
  /** the parameter of the control's own address that carries the person */
  hrefParam: maybe(text),
  structure: maybe(oneOf('first-of-three')),
  /** on a profile page, where the person's name stands */
  profileName: maybe(text), bio: maybe(text), location: maybe(text),
  /** the link shows the handle and the name stands beside it */
  nameBeside: maybe(flag),
  source: text, checked: isDate });

const isVariant = shape({ id: text, detect: orNull(text), boxes: list(isBox), controls: list(isControl) });

export const isAdapter = shape({
  site: text, hosts: list(text), checked: isDate, sources: list(text), profiles: list(text), notHandles: list(text),
  variants: list(isVariant) });

export const isGeneric = shape({
  checked: isDate, sources: list(text),
  kinds: list(shape({ kind: isSurface, path: maybe(list(text)), label: maybe(isLabels) })) });

export type Adapter = Of<typeof isAdapter>;
export type Generic = Of<typeof isGeneric>;
export type BoxEntry = Of<typeof isBox>;
export type ControlEntry = Of<typeof isControl>;
