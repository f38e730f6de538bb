/** The words about the user's own decisions: asked by the options page alone. */
import { list, oneOf, shape, text, whole, type Of } from './check';
import { isLang } from './wire-words';

const isDecision = shape({ key: text, about: text, rule: text, decision: oneOf('not-client', 'is-client', 'ignore'), date: text, until: text });
export type Decision = Of<typeof isDecision>;

const isException = shape({ ref: text, name: text, reason: text, date: text });
export type Exception = Of<typeof isException>;

export const judgementAnswers = {
  judgements: shape({ id: whole, answer: oneOf('judgements'), days: whole, requests: list(isDecision), wordings: list(isDecision) }),
  exceptions: shape({ id: whole, answer: oneOf('exceptions'), exceptions: list(isException) }),
};
export type Judgements = Of<typeof judgementAnswers.judgements>;

export const judgementAsks = {
  judgements: shape({ verb: oneOf('judgements'), action: oneOf('list'), lang: isLang }),
  undo: shape({ verb: oneOf('judgements'), action: oneOf('undo'), key: text, lang: isLang }),
  keep: shape({ verb: oneOf('judgements'), action: oneOf('keep'), days: whole, lang: isLang }),
  exceptions: shape({ verb: oneOf('exceptions'), action: oneOf('list') }),
  except: shape({ verb: oneOf('exceptions'), action: oneOf('add'), ref: text, reason: text }),
  unexcept: shape({ verb: oneOf('exceptions'), action: oneOf('remove'), ref: text }),
};
