import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityReliability } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { PlacedProblems } from './PlacedProblems';

const SHOWN = 10;

/** Problems of a service's definitions, each with its place. */
export function ProblemList(props: {
  problems: EntityReliability['problems'];
  definitions: EntityReliability['definitions'];
}) {
  const { problems, definitions } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  if (problems.length === 0) {
    return null;
  }
  const known = (definitions.errors ?? 0) + (definitions.warnings ?? 0);
  const count = Math.max(problems.length, known);
  return (
    <section>
      <Typography variant="subtitle2" component="h4">
        {t('problems.title', { count })}
      </Typography>
      <PlacedProblems problems={problems.slice(0, SHOWN)} />
      {count > SHOWN && (
        <Typography variant="body2">
          {t('problems.more', { count: count - SHOWN })}
        </Typography>
      )}
    </section>
  );
}
