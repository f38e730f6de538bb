/** One client as a form, to add or to change. */
import { button, make, toldPlace } from '../../src/show/page';
import type { Say, Word } from '../../src/show/words';
import { isStanding, type Entry, type Standing } from '../../src/wire-roster';

export const STANDINGS: readonly (readonly [Standing, Word])[] = [
  ['current', 'standingCurrent'], ['former', 'standingFormer'], ['enquiry', 'standingEnquiry'], ['student', 'standingStudent'],
  ['related', 'standingRelated'], ['deceased', 'standingDeceased']];
const EMPTY: Entry = {
  given: '', family: '', preferred: '', handles: [], email: '', phone: '', city: '', standing: 'current', since: '' };

export function entryForm(entry: Entry | null, say: Say, keep: (entry: Entry) => void, cancel: () => void): HTMLFormElement {
  const now = entry ?? EMPTY;
  const field = (word: Word, value: string, type = 'text'): HTMLInputElement => {
    const input = make('input', '');
    input.type = type;
    input.value = value;
    input.autocomplete = 'off';
    labels.push(make('label', '', say(word), input));
    return input;
  };
  const labels: HTMLElement[] = [];
  const given = field('fieldGiven', now.given);
  const family = field('fieldFamily', now.family);
  const preferred = field('fieldPreferred', now.preferred);
  const handles = field('fieldHandles', now.handles.join(', '));
  const email = field('fieldEmail', now.email);
  const phone = field('fieldPhone', now.phone);
  const city = field('columnCity', now.city);
  const standing = make('select', '');
  for (const [id, word] of STANDINGS) {
    const option = make('option', '', say(word));
    option.value = id;
    option.selected = id === now.standing;
    standing.append(option);
  }
  labels.push(make('label', '', say('columnStanding'), standing));
  const since = field('fieldSince', now.since, 'date');
  const told = toldPlace();
  const save = make('button', 'first', say('keep'));
  save.type = 'submit';
  const form = make('form', 'fields', ...labels, told, make('p', 'row', save, button(say('cancel'), cancel)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (`${given.value}${family.value}${preferred.value}`.trim() === '') { told.textContent = say('nameNeeded'); given.focus(); return; }
    keep({
      given: given.value, family: family.value, preferred: preferred.value, email: email.value, phone: phone.value, city: city.value,
      handles: handles.value.split(/[\s,;]+/u).map((handle) => handle.replace(/^@/u, '')).filter((handle) => handle !== ''),
      standing: isStanding(standing.value) ? standing.value : 'current', since: standing.value === 'former' ? since.value : '' });
  });
  return form;
}
