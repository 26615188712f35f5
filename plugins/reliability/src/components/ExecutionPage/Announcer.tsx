import { useEffect, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  VisuallyHidden,
} from '@vigie/backstage-plugin-reliability-react';
import { useEventSentence } from './useEventSentence';

/** Tells screen readers what others do, without interrupting. */
export function Announcer(props: {
  execution: ExecutionReading;
  reader: string;
}) {
  const { execution, reader } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const sentenceOf = useEventSentence();
  const seen = useRef(execution.revision);
  const [text, setText] = useState('');

  useEffect(() => {
    const news = execution.events.filter(
      event => event.seq > seen.current && event.actor !== reader,
    );
    seen.current = Math.max(seen.current, execution.revision);
    if (news.length > 0) {
      setText(
        news
          .map(event =>
            [sentenceOf(event), event.type === 'note' && event.text]
              .filter(Boolean)
              .join(' '),
          )
          .join(' '),
      );
    }
  }, [execution, reader, sentenceOf]);

  return (
    <VisuallyHidden>
      <div role="log" aria-live="polite" aria-label={t('execution.timeline')}>
        {text}
      </div>
    </VisuallyHidden>
  );
}
