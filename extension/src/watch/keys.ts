/** Which keys send what stands in a box. */
import { isPlainField } from '../page/text';
import type { Adapter, SendKey } from '../sites/adapter';
import { sendKeyOf, submitsOf } from '../sites/submits';
import type { Surface } from '../wire';

/**
 * What the site's adapter says; where it does not know, the one habit that all chats on the watched sites share. Elsewhere
 * Enter is a new line as often as not, and holding a new line would help nobody.
 */
export function keysOf(adapter: Adapter | null, box: Element, surface: Surface, place: Location | URL): readonly SendKey[] {
  const { keys } = submitsOf(adapter, box, place);
  if (keys.length > 0 || adapter === null) return keys;
  return surface === 'message' && !isPlainField(box) ? ['enter', 'mod-enter'] : [];
}

/** True when this key, pressed in the box, sends it. An open list of people or hashtags takes Enter for itself. */
export function keySends(event: KeyboardEvent, box: Element, keys: readonly SendKey[]): boolean {
  const key = sendKeyOf(event);
  if (key === null || !keys.includes(key)) return false;
  return box.getAttribute('aria-expanded') !== 'true' && (box.getAttribute('aria-activedescendant') ?? '') === '';
}
