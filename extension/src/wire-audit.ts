/** The words about the past. Its answers hold excerpts of what the user wrote: only the options page asks. */
import { flag, list, maybe, oneOf, shape, text, whole, type Of } from './check';
import { isLang, isSeverity } from './wire-words';

export const isPost = shape({
  post: text, handled: flag, severity: isSeverity, platform: text, surface: text, date: text, link: text, file: text, text,
  marks: list(shape({ rule: text, category: text, severity: isSeverity, start: whole, end: whole, message: text, instead: text })) });
export type Post = Of<typeof isPost>;

export const auditAnswers = {
  audit: shape({
    id: whole, answer: oneOf('audit'), phase: oneOf('idle', 'reading', 'done', 'failed'), read: whole, size: whole, room: whole,
    posts: whole, stop: whole, caution: whole, note: whole, troubles: list(shape({ code: text, file: text, where: text })),
    code: text, message: text }),
  auditPosts: shape({ id: whole, answer: oneOf('audit-posts'), posts: list(isPost), offset: whole, total: whole }),
  auditReport: shape({ id: whole, answer: oneOf('audit-report'), html: text, offset: whole, total: whole }),
};
export type Audit = Of<typeof auditAnswers.audit>;

const verb = oneOf('audit');

/** One shape for each action, so that nothing is sent half. */
export const auditAsks = {
  auditBegin: shape({ verb, action: oneOf('begin'), name: text, size: whole, since: text, messages: flag }),
  auditSlice: shape({ verb, action: oneOf('slice'), data: text }),
  auditPlain: shape({ verb, action: oneOf('finish', 'progress', 'cancel') }),
  auditList: shape({
    verb, action: oneOf('list'), severities: list(isSeverity), category: maybe(text), hideHandled: maybe(flag), offset: whole,
    limit: whole, lang: isLang }),
  auditHandled: shape({ verb, action: oneOf('handled'), posts: list(text), handled: flag }),
  auditReport: shape({ verb, action: oneOf('report'), lang: isLang, offset: whole }),
};
