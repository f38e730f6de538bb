/**
 * The words spoken with the service on this computer, the same as on its side. Protocol 1.
 * Chromium drops malformed JSON from a native host silently, and a newer service may say more than we know: every answer is
 * checked before it is believed, and fields that we do not know are left alone.
 */
import { flag, list, maybe, oneOf, pair, shape, text, whole, type Check, type Of } from './check';
import { judgementAnswers, judgementAsks } from './wire-judgements';
import { auditAnswers, auditAsks } from './wire-audit';
import { keyAnswers, keyAsks, rosterAnswers, rosterAsks } from './wire-roster';
import { stepsAnswers, stepsAsks } from './wire-steps';
import { isCitation, isLang, isSeverity } from './wire-words';

export const HOST_NAME = 'dev.chaperone.host';
export const PROTOCOL = { min: 1, max: 1 } as const;

export const isSurface = oneOf('post', 'comment', 'group-post', 'review-reply', 'message', 'bio', 'ad');
export const isRole = oneOf('personal', 'professional', 'unknown');
/** What a press would do: answer somebody's request, reach out, like or share what they wrote, name them, write to them. */
export const isDirection = oneOf('incoming', 'outgoing', 'like', 'tag', 'message');
export const isCategory = oneOf(
  'client-name', 'client-discussion', 'identifying-details', 'celebrity-client', 'gossip-complaint', 'testimonial',
  'endorsement', 'treatment-media', 'misleading-claim', 'peer-consultation', 'confirms-relationship', 'dm-advice',
  'unprofessional');

export type Surface = Of<typeof isSurface>;
export type AccountRole = Of<typeof isRole>;
export type Direction = Of<typeof isDirection>;
export type Lang = Of<typeof isLang>;
export type Severity = Of<typeof isSeverity>;

export type Citation = Of<typeof isCitation>;

export const isFinding = shape({
  rule: text, category: isCategory, severity: isSeverity, start: whole, end: whole, message: text, instead: text,
  why: list(isCitation), pieces: maybe(list(pair(whole))) });
export type Finding = Of<typeof isFinding>;

export const isPerson = shape({
  key: text, platform: text, displayName: text, handle: text, bio: text, location: text });
export type Person = Of<typeof isPerson>;

export const isLikeness = shape({
  key: text, likeness: oneOf('client', 'maybe', 'none'), severity: isSeverity, reasons: list(text), message: text,
  decline: text, why: list(isCitation) });
export type Likeness = Of<typeof isLikeness>;

export const isReminder = shape({
  id: text, title: text, text, action: oneOf('switch-off', 'hide', 'remove', 'ask-removal', 'detach', 'cannot'), link: text,
  steps: list(text), checked: text, why: list(isCitation) });
export type Reminder = Of<typeof isReminder>;

/** A choice of rules: a profession in one place, a law beside it, or a folder of the user's own. */
export const isPack = shape({
  id: text, title: text, kind: oneOf('profession', 'overlay', 'own'), effective: text, chosen: flag });
export type Pack = Of<typeof isPack>;

// --- answers ---
const answers = {
  hello: shape({ id: whole, answer: oneOf('hello'), protocol: whole, version: text, packs: list(text) }),
  verdict: shape({
    id: whole, answer: oneOf('verdict'), draft: text, revision: whole, crisis: flag, findings: list(isFinding),
    /** what the service could not do as it should: a code, see `show/away.ts` */
    degraded: maybe(text) }),
  likeness: shape({ id: whole, answer: oneOf('likeness'), people: list(isLikeness), degraded: maybe(text) }),
  reminders: shape({ id: whole, answer: oneOf('reminders'), reminders: list(isReminder) }),
  settled: shape({ id: whole, answer: oneOf('settled') }),
  ...rosterAnswers,
  ...stepsAnswers,
  ...auditAnswers,
  ...judgementAnswers,
  ...keyAnswers,
  packs: shape({ id: whole, answer: oneOf('packs'), packs: list(isPack) }),
  status: shape({
    id: whole, answer: oneOf('status'), version: text, packs: list(text), rules: whole, clients: whole,
    store: oneOf('ok', 'absent', 'corrupt', 'key-missing', 'locked'), degraded: maybe(text) }),
  doctor: shape({
    id: whole, answer: oneOf('doctor'), checks: list(shape({ link: text, state: oneOf('ok', 'idle', 'broken'), seen: text, mend: text })) }),
  media: shape({ id: whole, answer: oneOf('media'), instead: text, why: list(isCitation) }),
  refused: shape({ id: whole, answer: oneOf('refused'), code: text, message: text }),
};
type Answers = { [K in keyof typeof answers]: Of<(typeof answers)[K]> };
export type Answer = Answers[keyof Answers];
export type Refused = Answers['refused'];
/** What the packs say of pictures and recordings. */
export type MediaReason = Pick<Answers['media'], 'instead' | 'why'>;

const everyAnswer: readonly Check<Answer>[] = Object.values(answers);
export const isAnswer: Check<Answer> = (value): value is Answer => everyAnswer.some((fits) => fits(value));

// --- requests, without the `id` that the line adds ---
const asks = {
  hello: shape({ verb: oneOf('hello'), protocol: shape({ min: whole, max: whole }), version: text, lang: isLang }),
  review: shape({
    verb: oneOf('review'), draft: text, revision: whole, text, surface: isSurface, account: isRole, packs: maybe(list(text)),
    lang: isLang }),
  recognise: shape({
    verb: oneOf('recognise'), lang: isLang, account: isRole, direction: isDirection,
    people: list(isPerson) }),
  reminders: shape({ verb: oneOf('reminders'), lang: isLang, host: text, signs: list(text) }),
  settleReminder: shape({
    verb: oneOf('settle'), what: oneOf('reminder'), key: text, host: text,
    decision: oneOf('done', 'snooze', 'silence', 'undo'), days: maybe(whole) }),
  settleRequest: shape({
    verb: oneOf('settle'), what: oneOf('request'), platform: text, handle: text,
    decision: oneOf('not-client', 'is-client', 'undo') }),
  settleWording: shape({
    verb: oneOf('settle'), what: oneOf('wording'), rule: text, text, decision: oneOf('ignore', 'undo') }),
  ...rosterAsks,
  ...stepsAsks,
  ...auditAsks,
  ...judgementAsks,
  ...keyAsks,
  packs: shape({ verb: oneOf('packs'), action: oneOf('list', 'use'), packs: maybe(list(text)), lang: isLang }),
  media: shape({ verb: oneOf('media'), surface: isSurface, account: isRole, lang: isLang }),
  status: shape({ verb: oneOf('status') }),
  doctor: shape({ verb: oneOf('doctor'), lang: isLang }),
};
type Asks = { [K in keyof typeof asks]: Of<(typeof asks)[K]> };
export type Ask = Asks[keyof Asks];

const everyAsk: readonly Check<Ask>[] = Object.values(asks);
export const isAsk: Check<Ask> = (value): value is Ask => everyAsk.some((fits) => fits(value));

/** What a web page's content script may ask: never the list of clients. */
export function mayComeFromAPage(ask: Ask): boolean {
  switch (ask.verb) {
    case 'review': case 'recognise': case 'reminders': case 'settle': case 'media': return true;
    case 'hello': case 'clients': case 'judgements': case 'exceptions': case 'key': case 'packs': case 'status': case 'doctor': case 'checklists': case 'record':
    case 'policy': case 'audit': return false;
  }
}
