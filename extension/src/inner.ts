/** What the extension's own parts say to each other. The content script is the least trusted: it runs beside the page. */
import { isRecord, shape, oneOf, text, whole, flag, list, either, type Of } from './check';
import { isAnswer, isAsk, type Answer, type Ask } from './wire';
import { isLineState, type LineState } from './host/state';

const isAskMessage = shape({ kind: oneOf('ask'), ask: isAsk });
const isLineMessage = shape({ kind: oneOf('line', 'reconnect') });
const isOpenMessage = shape({ kind: oneOf('open'), url: text });
const isPageMessage = shape({ kind: oneOf('page'), tab: whole });
const isSiteMessage = shape({ kind: oneOf('watch-site'), origin: text, tab: whole, on: flag });
export const isToBackground = either(either(isAskMessage, isLineMessage), either(isOpenMessage, either(isPageMessage, isSiteMessage)));
export type ToBackground = Of<typeof isToBackground>;

export const isToPage = shape({ kind: oneOf('open-card', 'count', 'point') });

/** What one frame of a page has under watch. */
export const isWatched = shape({ kind: oneOf('watched'), boxes: whole, people: whole, signs: list(text) });
export type Watched = Of<typeof isWatched>;

export type Reply = { readonly line: LineState; readonly answer: Answer };

export async function askService(ask: Ask): Promise<Reply> {
  const nobody: Reply = {
    line: { state: 'lost', detail: '', resting: true },
    answer: { id: 0, answer: 'refused', code: 'line-lost', message: '' } };
  try {
    const message: ToBackground = { kind: 'ask', ask };
    const reply: unknown = await chrome.runtime.sendMessage(message);
    if (isRecord(reply) && isLineState(reply['line']) && isAnswer(reply['answer'])) {
      return { line: reply['line'], answer: reply['answer'] };
    }
    return nobody;
  } catch {
    return nobody; // the extension was reloaded under the page, or the worker is gone
  }
}

/** False in a page whose script outlived its extension: it was updated, switched off or removed. */
export function isOurExtensionThere(): boolean {
  // The types promise that it is there; a script that was left behind sees it go.
  const runtime: { readonly id?: string } | undefined = chrome.runtime;
  return runtime?.id !== undefined;
}

export async function tellBackground(message: ToBackground): Promise<unknown> {
  try {
    return await chrome.runtime.sendMessage(message);
  } catch {
    return null;
  }
}
