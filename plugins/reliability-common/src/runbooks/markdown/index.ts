export { markdownText } from './markdownText';
export { outlineOf } from './outline';
export type { Heading, Outline } from './outline';
export { listItems } from './listItems';
export { linesOf } from './parser';
export { runbookParts } from './runbookParts';
export { runbookLinks } from './runbookLinks';
