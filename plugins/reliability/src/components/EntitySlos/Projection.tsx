import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ObjectiveReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';

/** When the budget runs out at the present pace. */
export function Projection(props: {
  projection: NonNullable<ObjectiveReading['projection']>;
}) {
  const { pace, paceSeconds, exhaustsAt } = props.projection;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  const atPace = {
    window: format.duration(paceSeconds),
    rate: format.rate(pace),
  };
  return (
    <Typography variant="body2">
      {exhaustsAt === undefined
        ? t('slos.projectionLasts', atPace)
        : t('slos.projectionExhausts', {
            ...atPace,
            time: `${format.age(exhaustsAt, now) ?? ''} (${format.dateTime(
              exhaustsAt,
            )})`.trim(),
          })}
    </Typography>
  );
}
