/**
 * Labels on buttons and boxes, compared whole: "Suivre en retour" contains "suivre" and "Follow back" contains "follow",
 * so a stem proves nothing. Sites mix both apostrophes, both ellipses, no-break spaces and inclusive endings.
 */

export type LabelMatch = { readonly name: string | null; readonly handle: string | null };

/** One spelling for what people would read as the same label; letters keep their case, for the name slot. */
export function tidy(label: string): string {
  return label.normalize('NFC')
    .replace(/[\u2018\u2019\u02BC\u0060\u00B4]/gu, "'")
    .replace(/\u2026/gu, '...')
    .replace(/[\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF]/gu, '')
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .replace(/ (?=[!?;:](?: |$))/gu, '')
    .replace(/(?<=\p{L})(?:\(e\)|[·•‧.]e)(?=s?(?:[^\p{L}]|$))/gu, '')
    .trim();
}

export function matchLabel(template: string, label: string): LabelMatch | null {
  const wanted = tidy(template);
  const seen = tidy(label);
  const slot = wanted.includes('{name}') ? '{name}' : wanted.includes('{handle}') ? '{handle}' : null;
  if (slot === null) {
    return wanted.toLowerCase() === seen.toLowerCase() ? { name: null, handle: null } : null;
  }
  const [before = '', after = ''] = wanted.split(slot);
  const filled = seen.slice(before.length, seen.length - after.length).trim();
  const fits = seen.toLowerCase().startsWith(before.toLowerCase()) && seen.toLowerCase().endsWith(after.toLowerCase())
    && seen.length > before.length + after.length && filled.length > 0 && filled.length <= 80;
  if (!fits) return null;
  return slot === '{name}' ? { name: filled, handle: null } : { name: null, handle: filled };
}

/** A language that is unknown for a label (`null`) matches nothing: no language falls back to another. */
export type Labels = { readonly en: readonly string[] | null; readonly fr: readonly string[] | null };

export function matchLabels(labels: Labels, label: string): LabelMatch | null {
  const matches = [...(labels.en ?? []), ...(labels.fr ?? [])].flatMap((template) => matchLabel(template, label) ?? []);
  // Where several fit, the one that says most and leaves least for the name.
  return matches.sort((a, b) => slotOf(a) - slotOf(b))[0] ?? null;
}

function slotOf({ name, handle }: LabelMatch): number {
  return (name ?? handle ?? '').length;
}

/** What a control or a box is called: its label if it has one, else its visible words. */
export function labelOf(element: Element): string {
  const own = element.getAttribute('aria-label');
  if (own !== null && own.trim() !== '') return own;
  const by = element.getAttribute('aria-labelledby');
  if (by !== null) {
    const words = by.split(/\s+/u).map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '').join(' ');
    if (words.trim() !== '') return words;
  }
  const said = (element.textContent ?? '').slice(0, 200);
  return /\p{L}{2}/u.test(said) ? said : iconLabel(element) ?? said;
}

/** A button that is only a picture, maybe with a count beside it, is called what its one picture is called. */
function iconLabel(element: Element): string | null {
  const [icon, other] = element.querySelectorAll('svg[aria-label], img[alt]:not([alt=""])');
  return icon === undefined || other !== undefined ? null : icon.getAttribute('aria-label') ?? icon.getAttribute('alt');
}

/** A writing box's words: several attributes may say it, and a box's own content never does. */
export function boxLabels(box: Element): string[] {
  const said = ['aria-label', 'aria-placeholder', 'placeholder', 'data-placeholder']
    .map((name) => box.getAttribute(name));
  const by = box.getAttribute('aria-labelledby') ?? box.getAttribute('aria-describedby');
  if (by !== null) said.push(box.ownerDocument.getElementById(by.split(/\s+/u)[0] ?? '')?.textContent ?? null);
  if (box.id !== '') said.push(box.ownerDocument.querySelector(`label[for="${CSS.escape(box.id)}"]`)?.textContent ?? null);
  said.push(box.querySelector('[data-placeholder]')?.getAttribute('data-placeholder') ?? null);
  return said.filter((words): words is string => words !== null && words.trim() !== '');
}
