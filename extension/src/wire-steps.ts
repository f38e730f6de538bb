/** The words about reasonable steps: checklists, the record, the policy. Only the options page asks them. */
import { list, maybe, oneOf, shape, table, text, whole, type Of } from './check';
import { isCitation, isLang } from './wire-words';

const isItem = shape({
  id: text, title: text, text, link: text, steps: list(text), state: oneOf('open', 'done', 'again', 'not-for-me'), date: text });
export type Item = Of<typeof isItem>;

const isChecklist = shape({ id: text, platform: text, title: text, checked: text, items: list(isItem), why: list(isCitation) });
export type Checklist = Of<typeof isChecklist>;

const isBlock = shape({ kind: oneOf('heading', 'paragraph', 'item', 'note', 'blank', 'head', 'row'), cells: list(text) });
export type Block = Of<typeof isBlock>;

export const stepsAnswers = {
  checklists: shape({ id: whole, answer: oneOf('checklists'), lists: list(isChecklist) }),
  paper: shape({ id: whole, answer: oneOf('paper'), title: text, under: text, blocks: list(isBlock) }),
  policy: shape({
    id: whole, answer: oneOf('policy'), practice: text, contact: text, platforms: text, exceptions: list(text), version: text }),
  /** @property content base64 */
  file: shape({ id: whole, answer: oneOf('file'), name: text, type: text, content: text }),
};
export type Paper = Of<typeof stepsAnswers.paper>;
export type SavedFile = Of<typeof stepsAnswers.file>;
export type PolicyForm = Of<typeof stepsAnswers.policy>;

export const isPaperFormat = oneOf('html', 'pdf', 'docx', 'txt');
export const isRecordFormat = oneOf('html', 'pdf', 'csv', 'docx', 'txt');

export const stepsAsks = {
  checklists: shape({ verb: oneOf('checklists'), action: oneOf('list'), lang: isLang, sites: maybe(table(text)) }),
  tick: shape({
    verb: oneOf('checklists'), action: oneOf('tick'), item: text, state: oneOf('done', 'not-for-me', 'open'), lang: isLang,
    sites: maybe(table(text)) }),
  showRecord: shape({ verb: oneOf('record'), action: oneOf('show', 'wipe'), lang: isLang }),
  exportRecord: shape({ verb: oneOf('record'), action: oneOf('export'), format: isRecordFormat, lang: isLang }),
  policy: shape({ verb: oneOf('policy'), action: oneOf('form', 'draft'), lang: isLang }),
  fillPolicy: shape({
    verb: oneOf('policy'), action: oneOf('fill'), practice: text, contact: text, platforms: text, exceptions: list(text), lang: isLang }),
  issuePolicy: shape({ verb: oneOf('policy'), action: oneOf('issue'), format: isPaperFormat, lang: isLang }),
};
