// No editor at all: a contenteditable, with the browser's own paragraphs.
import { edge, holds } from './model.js';

const box = edge();
box.innerHTML = '';
box.setAttribute('contenteditable', 'true');
box.setAttribute('role', 'textbox');
box.setAttribute('aria-label', 'Write a comment…');
document.execCommand('defaultParagraphSeparator', false, 'div');
holds(() => [...box.childNodes].map((node) => node.textContent).join('\n'));
