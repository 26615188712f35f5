import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ObjectiveReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { Snippet } from '../common';

/** What the definition asks for an objective, and what the source is really asked. */
export function Queries(props: {
  queries: Slo['source']['queries'];
  objective: ObjectiveReading;
}) {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const queries = props.queries.filter(
    // Those of no objective are of all.
    ({ objective = props.objective.index }) =>
      objective === props.objective.index,
  );
  if (queries.length === 0) {
    return <Typography variant="body2">{t('common.none')}</Typography>;
  }
  return (
    <>
      {queries.map(({ role, text, sent }) => (
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
