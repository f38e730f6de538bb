// A person who types something risky and is told.
import { risky } from '../drafts.mjs';
import { until } from './stage.mjs';

export const underlined = (page) => async () => (await page.layer.seen()).lines.length > 0;

/** What the page's own editor holds. */
export const model = (page) => page.evaluate(() => window.practice.model());

/** Opens an editor's page and types the risky draft, without waiting for what comes of it. */
export async function typed(set, editor) {
  const page = await set.open(editor);
  await page.click(editor.box);
  await page.keyboard.type(risky.english, { delay: 8 });
  return page;
}

/** The same, until it is underlined. */
export async function told(set, editor) {
  const page = await typed(set, editor);
  await until('an underline', underlined(page));
  return page;
}
