export {
  reliabilityTranslationRef,
  reliabilityTranslations,
} from './reliabilityTranslationRef';
export { isReliabilityMessage } from './isReliabilityMessage';
export type { ReliabilityMessageKey } from './isReliabilityMessage';
