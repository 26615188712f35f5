import Typography from '@material-ui/core/Typography';
import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Slo } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';

/** What the definition asks for, and what the source is really asked. */
export function Queries(props: { queries: Slo['source']['queries'] }) {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <>
      {props.queries.map(({ role, text, sent }) => (
        <div key={role}>
          <Typography variant="subtitle2" component="h5">
            {t(`explain.query.${role}`)}
          </Typography>
          <CodeSnippet
            language="text"
            text={text}
            wrapLongLines
            showCopyCodeButton
          />
          {sent && (
            <>
              <Typography variant="body2">{t('explain.sent')}</Typography>
              <CodeSnippet
                language="text"
                text={sent}
                wrapLongLines
                showCopyCodeButton
              />
            </>
          )}
        </div>
      ))}
    </>
  );
}
