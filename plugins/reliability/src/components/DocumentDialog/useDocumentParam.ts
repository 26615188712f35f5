import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';

/** The query parameter that opens a lesson. */
const NAME = 'lesson';
/** As the API writes the ids of documents. */
const ID = /^[a-f0-9]{16}$/;

export interface DocumentParam {
  /** The document that is open. */
  id?: string;
  /** Opens a document, as a step that Back undoes. */
  open(id: string): void;
  /** Shows another document in the place of the one that is open. */
  replace(id: string): void;
  close(): void;
}

/**
 * Keeps the open document in the URL, so that it can be shared and that Back
 * closes it.
 */
export function useDocumentParam(): DocumentParam {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const location = useLocation();
  const state = location.state as { openedHere?: boolean } | null;
  const id = params.get(NAME) ?? '';

  const withDocument = (documentId?: string) => {
    const next = new URLSearchParams(params);
    next.delete(NAME);
    if (documentId) {
      next.set(NAME, documentId);
    }
    return next;
  };

  return {
    id: ID.test(id) ? id : undefined,
    open: documentId =>
      setParams(withDocument(documentId), {
        state: { ...state, openedHere: true },
        preventScrollReset: true,
      }),
    replace: documentId =>
      setParams(withDocument(documentId), {
        state,
        replace: true,
        preventScrollReset: true,
      }),
    close() {
      if (state?.openedHere) {
        navigate(-1);
      } else {
        setParams(withDocument(), { replace: true, preventScrollReset: true });
      }
    },
  };
}
