import { describe, expect, it } from 'vitest';
import { matchLabel, matchLabels, tidy } from '../src/sites/labels';

describe('labels that people would read as the same', () => {
  it.each([
    ['Accept Ada’s invitation', "Accept Ada's invitation"],
    ['Write a comment…', 'Write a comment...'],
    ['Quoi de neuf\u00A0?', 'Quoi de neuf ?'],
    ['Quoi de neuf\u202F!', 'Quoi de neuf !'],
    ['Suivi·e', 'Suivi(e)'],
    ['Abonné(e)', 'Abonné'],
    ['  Add\u00A0 a\n comment ', 'Add a comment'],
    ['E\u0301crivez un commentaire', 'Écrivez un commentaire'],
  ])('%j and %j', (a, b) => { expect(tidy(a)).toBe(tidy(b)); });
});

describe('a label is compared whole', () => {
  it.each([
    ['Suivre', 'Suivre en retour'], ['Follow', 'Follow back'], ['Follow', 'Followed by Ada, Bea'], ['Suivi(e)', 'Suivi(e) par Ada'],
    ['Confirm', 'Confirm and submit'], ['Confirm', 'Unconfirm'], ['Follow', 'Following'],
  ])('%j is not %j', (template, label) => { expect(matchLabel(template, label)).toBeNull(); });

  it('whatever its case', () => { expect(matchLabel('Follow Back', 'follow back')).not.toBeNull(); });
});

describe('the name in a label', () => {
  it.each([
    ['Accept {name}’s invitation', "Accept Ada Lovelace's invitation", 'Ada Lovelace'],
    ['Accepter l’invitation de {name}', 'Accepter l’invitation de Zoé Côté', 'Zoé Côté'],
    ['Inviter {name} à se connecter', 'Inviter Éric O’Neil à se connecter', "Éric O'Neil"],
    ['{name} folgen', 'Verena Maier folgen', 'Verena Maier'],
  ])('%j in %j', (template, label, name) => { expect(matchLabel(template, label)?.name).toBe(name); });

  it('is never empty', () => {
    expect(matchLabel('Accept {name}’s invitation', 'Accept ’s invitation')).toBeNull();
    expect(matchLabel('Follow {name}', 'Follow')).toBeNull();
  });

  it('may be a handle', () => { expect(matchLabel('Follow @{handle}', 'Follow @ada_l')?.handle).toBe('ada_l'); });
});

it('a language that is not known matches nothing', () => {
  expect(matchLabels({ en: ['Confirm'], fr: null }, 'Confirmer')).toBeNull();
});
