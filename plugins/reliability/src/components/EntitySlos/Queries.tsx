import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Slo } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { Snippet } from '../common';

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
          <Snippet text={text} />
          {sent && (
            <>
              <Typography variant="body2">{t('explain.sent')}</Typography>
              <Snippet text={sent} />
            </>
          )}
        </div>
      ))}
    </>
  );
}
