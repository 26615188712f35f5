import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CheckReading } from '@vigie/backstage-plugin-reliability-common';
import {
  OutcomeBadge,
  reliabilityTranslationRef,
} from '@vigie/backstage-plugin-reliability-react';
import { ServerText } from '../../common';

const useStyles = makeStyles(
  theme => ({
    summary: { ...theme.typography.body2, cursor: 'pointer' },
    list: {
      ...theme.typography.body2,
      margin: theme.spacing(1, 0),
      padding: 0,
      listStyle: 'none',
    },
    item: { marginBottom: theme.spacing(0.5) },
  }),
  { name: 'ReliabilityOtherChecks' },
);

/** Checks that need nothing, folded; opens by keyboard or pointer. */
export function OtherChecks(props: { checks: readonly CheckReading[] }) {
  const { checks } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <details>
      <summary className={classes.summary}>
        {t('monitoring.others', { count: checks.length })}
      </summary>
      <ul className={classes.list}>
        {checks.map(check => (
          <li key={check.id} className={classes.item}>
            <OutcomeBadge outcome={check.outcome} />{' '}
            <strong>
              <ServerText text={check.title} />
            </strong>{' '}
            <ServerText text={check.reason} />
          </li>
        ))}
      </ul>
    </details>
  );
}
