/**
 * One site's knowledge, as data that a clinician can read and a machine can check. No code, no expressions: selectors, whole
 * labels with one slot, address patterns. Every entry says where it is from and when it was last looked at; `null` where a
 * language is unknown, so that gaps are seen and no language falls back to another.
 */
import { flag, list, maybe, oneOf, orNull, shape, text, type Of } from '../check';
import { isDirection, isSurface } from '../wire';

const isLabels = shape({ en: orNull(list(text)), fr: orNull(list(text)) });
const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** What sends a draft from inside its box. `mod-enter` is Ctrl or ⌘ with Enter. */
const isSendKey = oneOf('enter', 'mod-enter');
/** Finer than the service's surfaces, for the person's eyes and the self-check: rules know only `kind`. */
const isPart = oneOf('thread-part', 'reply', 'caption', 'alt-text', 'article', 'note', 'story');

const isBox = shape({
  id: text, match: text, kind: isSurface, part: maybe(isPart), within: maybe(text), notIn: maybe(text), path: maybe(list(text)),
  query: maybe(text), label: maybe(isLabels), keys: maybe(list(isSendKey)), source: text, checked: isDate });

/** The button that sends a draft. */
const isSubmit = shape({
  id: text, match: text,
  /** the boxes of the same variant that it sends; without it, any of them */
  boxes: maybe(list(text)),
  /** the nearest such ancestor of the box is searched; without it, the page */
  scope: maybe(text),
  label: maybe(isLabels), path: maybe(list(text)), notIn: maybe(text), source: text, checked: isDate });

const isControl = shape({
  id: text, action: oneOf('accept', 'follow', 'connect', 'add', 'message', 'like', 'share', 'tag'), direction: isDirection,
  match: text, path: maybe(list(text)), notPath: maybe(list(text)), within: maybe(text), notIn: maybe(text), card: maybe(text),
  label: maybe(isLabels),
  /** labels that say the thing is done already ("Following"), where one button serves both and an attribute finds it */
  notLabel: maybe(isLabels),
  /** labels that may tell who is meant, without being needed for the match */
  hint: maybe(isLabels),
  /** the parameter of the control's own address that carries the person */
  hrefParam: maybe(text),
  structure: maybe(oneOf('first-of-three', 'last-of-two')),
  /** the card's own attribute that carries the handle */
  carries: maybe(shape({ attribute: text, templates: list(text) })),
  /** nothing around it tells: the control's own words are the name, with the handle after an @ */
  ownWords: maybe(flag),
  /** which link of the card is the person's own, where a card links to several people; several people there mean nobody */
  person: maybe(text),
  /** on a profile page, where the person's name stands */
  profileName: maybe(text), bio: maybe(text), location: maybe(text),
  /** the link shows the handle and the name stands beside it */
  nameBeside: maybe(flag),
  source: text, checked: isDate });

/** The button of a second step ("Accept invite" in a dialog): it finishes what the named controls began. */
const isConfirm = shape({
  id: text, finishes: list(text), match: text, within: maybe(text), label: maybe(isLabels), source: text, checked: isDate });

/** Where the acting account may be read; the first that answers is believed. */
const isAccount = shape({
  id: text, from: oneOf('box-label', 'attribute', 'link', 'address', 'json'),
  /** the element that tells; for `json`, the script */
  match: maybe(text),
  /** for `attribute`: only in the nearest such ancestor of the box */
  scope: maybe(text),
  attribute: maybe(text), label: maybe(isLabels),
  /** for `address`: patterns with a slot, or a parameter */
  path: maybe(list(text)), param: maybe(text),
  /** for `json`: the way down, `{a.b}` stands for the value found there */
  way: maybe(list(text)),
  /** a page's or a business's own desk, as against a person's */
  kind: maybe(oneOf('person', 'page')), source: text, checked: isDate });

/** A settings page worth linking to. */
const isSetting = shape({ id: text, url: text, what: shape({ en: text, fr: text }), source: text, checked: isDate });

const isVariant = shape({
  id: text, detect: orNull(text), boxes: list(isBox), submits: list(isSubmit), controls: list(isControl),
  confirms: maybe(list(isConfirm)) });

export const isAdapter = shape({
  site: text, name: text,
  /** `*.example.org` stands for any host below it; none where the site is known by its page alone */
  hosts: list(text),
  /** software that runs on any host is known by this element */
  anywhere: maybe(text),
  /** parts of the page are in open shadow roots */
  shadow: maybe(flag),
  checked: isDate, sources: list(text), profiles: list(text), notHandles: list(text), account: list(isAccount),
  settings: list(isSetting), variants: list(isVariant) });

export const isGeneric = shape({
  checked: isDate, sources: list(text),
  kinds: list(shape({ kind: isSurface, part: maybe(isPart), path: maybe(list(text)), label: maybe(isLabels) })),
  submit: isLabels });

export type Adapter = Of<typeof isAdapter>;
export type Generic = Of<typeof isGeneric>;
export type Variant = Of<typeof isVariant>;
export type Part = Of<typeof isPart>;
export type BoxEntry = Of<typeof isBox>;
export type SendKey = Of<typeof isSendKey>;
export type SubmitEntry = Of<typeof isSubmit>;
export type ControlEntry = Of<typeof isControl>;
export type ConfirmEntry = Of<typeof isConfirm>;
export type AccountEntry = Of<typeof isAccount>;
