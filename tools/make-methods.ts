// Makes docs/methods.md from the metrics that the code computes with and the words of the methods page, so that
// document, page and code cannot differ.
import { writeOrCheck } from './generated-document.js';
import { methodsDocument } from './methods-document.js';

writeOrCheck('docs/methods.md', methodsDocument());
