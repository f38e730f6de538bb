import { describe, expect, it } from 'vitest';
import { adviceIn, wordingIn } from '../src/show/wording';

describe('the wording that can be copied from an advice', () => {
  it('is what the advice quotes, in either language', () => {
    expect(wordingIn('Two sentences are safe: "We welcome all feedback." "Please call us."')).toBe('We welcome all feedback. Please call us.');
    expect(wordingIn('Une phrase suffit : « Appelez la clinique. »')).toBe('Appelez la clinique.');
    expect(wordingIn('Say “It depends on the person.” and no more.')).toBe('It depends on the person.');
  });

  it('is nothing where the advice quotes nothing', () => {
    expect(wordingIn('Speak about the work in general, or write it for yourself.')).toBe('');
  });

  it('stands apart from the advice where it ends it', () => {
    expect(adviceIn('Leave the slot out. For example: "I love this work." "It stays there."'))
      .toEqual({ advice: 'Leave the slot out. For example:', wording: 'I love this work. It stays there.' });
    expect(adviceIn('Say “It depends.” and no more.')).toEqual({ advice: 'Say “It depends.” and no more.', wording: '' });
    expect(adviceIn('Speak in general.')).toEqual({ advice: 'Speak in general.', wording: '' });
    expect(adviceIn('« Appelez la clinique. »')).toEqual({ advice: '« Appelez la clinique. »', wording: '' });
  });
});
