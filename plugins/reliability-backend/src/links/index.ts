export { createLinkChecker } from './createLinkChecker';
export { externalLinkId, externalLinkOf } from './externalLink';
export type { LinkChecker } from './LinkChecker';
export { readLinksConfig } from './readLinksConfig';
export type { LinksConfig } from './readLinksConfig';
