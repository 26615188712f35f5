import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ReviewResult,
  RunbookReading,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '@vigie/backstage-plugin-reliability-react';

/** Where a review is. */
export interface Review {
  isSending: boolean;
  /** Why it was not recorded. */
  error?: Error;
  /** The text is another one by now. */
  isOutdated: boolean;
  send(note: string): Promise<void>;
}

export function useReview(
  reading: RunbookReading,
  onReviewed: (result: ReviewResult) => void,
): Review {
  const { runbooks: api } = useApi(reliabilityApiRef);
  const { entityRef, slug } = reading.runbook;
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<Error>();
  return {
    isSending,
    error,
    isOutdated: statusOf(error) === 409,
    async send(note) {
      setSending(true);
      setError(undefined);
      try {
        onReviewed(
          await api.review(
            { entityRef, slug },
            { digest: reading.digest, note: note.trim() || undefined },
          ),
        );
      } catch (thrown) {
        setSending(false);
        setError(thrown as Error);
      }
    },
  };
}

/** What the server answered with; undefined when it did not answer. */
function statusOf(error: Error | undefined): number | undefined {
  return (error as { response?: { status?: number } } | undefined)?.response
    ?.status;
}
