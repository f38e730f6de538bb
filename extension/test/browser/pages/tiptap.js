// LinkedIn's newer dialect is TipTap on ProseMirror.
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { edge, holds } from './model.js';

const place = edge();
const editor = new Editor({
  element: place,
  extensions: [StarterKit],
  editorProps: { attributes: { role: 'textbox', 'aria-label': place.dataset.label, 'aria-multiline': 'true' } },
});
holds(() => editor.getText({ blockSeparator: '\n' }));
