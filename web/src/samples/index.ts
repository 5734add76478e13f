export { SampleCards } from './SampleCards.js';
export { SampleDialog } from './SampleDialog.js';
