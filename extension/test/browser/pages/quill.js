// LinkedIn's older dialect is Quill. Its own box carries no label: LinkedIn adds the attributes, and so do we.
import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { edge, holds } from './model.js';

const place = edge();
const quill = new Quill(place, { placeholder: place.dataset.hint });
quill.root.setAttribute('role', 'textbox');
quill.root.setAttribute('aria-label', place.dataset.label);
quill.root.setAttribute('aria-placeholder', place.dataset.hint);
holds(() => quill.getText().replace(/\n$/, ''));
