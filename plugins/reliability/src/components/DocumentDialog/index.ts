export { DocumentDialog } from './DocumentDialog';
export { useDocumentParam } from './useDocumentParam';
export type { DocumentParam } from './useDocumentParam';
