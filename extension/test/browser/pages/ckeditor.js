// CKEditor 5, from its ready-made build.
import InlineEditor from '@ckeditor/ckeditor5-build-inline';
import { edge, holds } from './model.js';

const text = (element) => [...element.getChildren()].map((child) => child.is('$text') || child.is('text') ? child.data : child.is('element', 'softBreak') ? '\n' : text(child)).join('');
void InlineEditor.create(edge(), { removePlugins: ['Autoformat'] }).then((editor) => {
  holds(() => [...editor.model.document.getRoot().getChildren()].map(text).join('\n'));
  window.practice.ready = true;
});
