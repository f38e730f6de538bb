/** The social-media policy that clients read: a short form, the text as it will stand, and the file to print or hand out. */
import { askService } from '../../src/inner';
import { paperView, save } from '../../src/show/paper';
import { button, choice, langs, make, toldPlace } from '../../src/show/page';
import { refusalWords } from '../../src/show/refusal';
import type { Answer, Lang } from '../../src/wire';
import type { PolicyForm } from '../../src/wire-steps';
import type { Around } from './section';

const FORMATS = ['pdf', 'docx', 'html', 'txt'] as const;

export function policyView(around: Around): readonly Node[] {
  const { say } = around;
  const form = make('div', '');
  const preview = make('div', '');
  const told = toldPlace();
  let lang: Lang = around.lang;
  const refused = (answer: Answer): void => { told.textContent = refusalWords(answer, say); };

  const look = async (): Promise<void> => {
    const { answer } = await askService({ verb: 'policy', action: 'draft', lang });
    if (answer.answer === 'paper') preview.replaceChildren(paperView(answer));
    else refused(answer);
  };
  const issue = async (format: (typeof FORMATS)[number]): Promise<void> => {
    const { answer } = await askService({ verb: 'policy', action: 'issue', format, lang });
    if (answer.answer !== 'file') { refused(answer); return; }
    save(answer);
    told.textContent = say('policySaved', { name: answer.name });
  };
  void askService({ verb: 'policy', action: 'form', lang }).then(({ answer }) => {
    if (answer.answer !== 'policy') { refused(answer); return; }
    form.replaceChildren(formView(around, answer, (filled) => {
      void askService({ verb: 'policy', action: 'fill', lang, ...filled }).then(({ answer: kept }) => {
        if (kept.answer === 'policy') { told.textContent = say('policyKept'); void look(); } else refused(kept);
      });
    }));
    void look();
  });
  return [make('p', 'quiet', say('policyAbout')), make('div', 'card', form),
    make('p', 'row', choice(say('policyLanguage'), langs(say).filter(([value]) => value !== 'auto'), lang, (value) => {
      if (value !== 'auto') { lang = value; void look(); }
    })),
    make('p', 'row', ...FORMATS.map((format) => button(say('saveAs', { format: format.toUpperCase() }), () => { void issue(format); }))),
    told, make('div', 'card', preview)];
}

type Filled = Pick<PolicyForm, 'practice' | 'contact' | 'platforms' | 'exceptions'>;

function formView({ say }: Around, now: PolicyForm, kept: (filled: Filled) => void): HTMLElement {
  const field = (words: string, value: string): readonly [HTMLElement, HTMLInputElement] => {
    const input = make('input', '');
    input.value = value;
    input.maxLength = 500;
    return [make('label', '', make('span', '', words), input), input];
  };
  const [practiceField, practice] = field(say('policyPractice'), now.practice);
  const [contactField, contact] = field(say('policyContact'), now.contact);
  const [platformsField, platforms] = field(say('policyPlatforms'), now.platforms);
  const exceptions = make('textarea', '');
  exceptions.value = now.exceptions.join('\n');
  exceptions.rows = 3;
  return make('div', 'fields', practiceField, contactField, platformsField,
    make('label', '', make('span', '', say('policyExceptions')), exceptions),
    make('p', 'row', button(say('policyKeep'), () => {
      kept({ practice: practice.value, contact: contact.value, platforms: platforms.value,
        exceptions: exceptions.value.split('\n').map((line) => line.trim()).filter((line) => line !== '') });
    }), make('span', 'quiet', now.version === '' ? say('policyNone') : say('policyVersion', { version: now.version }))));
}
