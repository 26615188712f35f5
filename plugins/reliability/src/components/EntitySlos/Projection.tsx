import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  BudgetProjection,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';

/** Under this many seconds away, the time of day matters too. */
const NEAR = 2 * 86400;

/** When the budget runs out at the present pace. */
export function Projection(props: {
  projection: BudgetProjection;
  window: Slo['window'];
}) {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <section>
      <Typography variant="subtitle1" component="h4">
        {t('slos.projection')}
      </Typography>
      <Typography variant="body2">
        <Sentence {...props} />
      </Typography>
    </section>
  );
}

function Sentence(props: {
  projection: BudgetProjection;
  window: Slo['window'];
}) {
  const { pace, paceSeconds, exhaustsAt } = props.projection;
  const { timeZone } = props.window;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  const atPace = {
    window: format.duration(paceSeconds),
    rate: format.rate(pace),
  };
  if (exhaustsAt === undefined) {
    return <>{t('slos.projectionLasts', atPace)}</>;
  }
  const age = format.age(exhaustsAt, now);
  if (age === undefined || exhaustsAt <= now) {
    return <>{t('slos.projectionExhaustsNow', atPace)}</>;
  }
  const date =
    exhaustsAt - now < NEAR
      ? format.dateTime(exhaustsAt, timeZone)
      : format.longDate(exhaustsAt, timeZone);
  return <>{t('slos.projectionExhausts', { ...atPace, date, age })}</>;
}
