/** The words about the list of clients. Its answers hold names: only the options page asks, and only for a person who looks. */
import { flag, list, maybe, oneOf, shape, text, whole, type Of } from './check';

export const isStanding = oneOf('current', 'former', 'enquiry', 'student', 'related', 'deceased');
export type Standing = Of<typeof isStanding>;

const entry = {
  given: text, family: text, preferred: text, handles: list(text), email: text, phone: text, city: text, standing: isStanding,
  since: text };
export const isEntry = shape(entry);
export type Entry = Of<typeof isEntry>;

export const isClient = shape({ ref: text, ...entry });
export type Client = Of<typeof isClient>;

const isTrouble = shape({ line: whole, column: text, kind: text });
export type Trouble = Of<typeof isTrouble>;

export const rosterAnswers = {
  clients: shape({
    id: whole, answer: oneOf('clients'), clients: list(isClient), offset: whole, total: whole, all: whole, degraded: maybe(text) }),
  changed: shape({ id: whole, answer: oneOf('changed'), ref: text, all: whole }),
  intake: shape({
    id: whole, answer: oneOf('intake'), phase: oneOf('reading', 'keeping', 'done', 'failed'), percent: whole, dryRun: flag,
    source: text, kept: list(shape({ heading: text, as: text })), dropped: list(text), rows: whole, fresh: whole, updated: whole,
    unchanged: whole, duplicates: whole, leftOut: whole, troubles: list(isTrouble), more: whole, all: whole, code: text, message: text }),
};
export const keyAnswers = {
  key: shape({ id: whole, answer: oneOf('key'), place: oneOf('nowhere', 'file', 'keychain', 'passphrase'), locked: flag }),
};
export const keyAsks = {
  where: shape({ verb: oneOf('key'), action: oneOf('where') }),
  unlock: shape({ verb: oneOf('key'), action: oneOf('unlock'), passphrase: text }),
};
export type Intake = Of<typeof rosterAnswers.intake>;

/** One shape for each action, so that nothing is sent half. */
export const rosterAsks = {
  listed: shape({ verb: oneOf('clients'), action: oneOf('list'), find: maybe(text), offset: maybe(whole), limit: maybe(whole) }),
  import: shape({ verb: oneOf('clients'), action: oneOf('import'), file: maybe(text), csv: maybe(text), dryRun: maybe(flag) }),
  progress: shape({ verb: oneOf('clients'), action: oneOf('progress') }),
  add: shape({ verb: oneOf('clients'), action: oneOf('add'), client: isEntry }),
  edit: shape({ verb: oneOf('clients'), action: oneOf('edit'), ref: text, client: isEntry }),
  remove: shape({ verb: oneOf('clients'), action: oneOf('remove'), ref: text }),
  wipe: shape({ verb: oneOf('clients'), action: oneOf('wipe') }),
};
