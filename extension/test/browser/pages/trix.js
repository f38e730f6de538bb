// Trix: a custom element; Basecamp, Rails' Action Text.
import Trix from 'trix';
import 'trix/dist/trix.css';
import { edge, holds } from './model.js';

Trix.config.attachments.preview.presentation = false;
edge().innerHTML = '<trix-editor aria-label="Write a comment…"></trix-editor>';
const box = edge().querySelector('trix-editor');
// Trix keeps a last line feed that nobody typed.
holds(() => box.editor?.getDocument().toString().replace(/\n$/, ''));
