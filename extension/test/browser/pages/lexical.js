// Facebook's, Threads' and Instagram's captions are Lexical. The attributes of the box stand in the page's HTML.
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor } from 'lexical';
import { edge, holds } from './model.js';

const editor = createEditor({ namespace: 'practice', onError: (trouble) => { throw trouble; } });
const box = edge();
editor.setRootElement(box);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
const empty = document.querySelector('.placeholder');
editor.registerTextContentListener((text) => { if (empty) empty.hidden = text !== ''; });
holds(() => editor.getEditorState().read(() => $getRoot().getTextContent().replaceAll('\n\n', '\n')));
