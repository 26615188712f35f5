export { countsOf, unitOf } from './counting';
export { contributionOf, isComposite, spentShareOf } from './sharing';
export { useMethodWords, useThresholdWords } from './useMethodWords';
export { useObjectiveName } from './useObjectiveName';
export { useWindowWords } from './useWindowWords';
