import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { Check } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { ServerText } from '../common';

const SHOWN = 4;

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, paddingLeft: theme.spacing(2), lineHeight: 1.5 },
  }),
  { name: 'ReliabilityCheckNames' },
);

/** The first of some checks of a service, and a way to the others. */
export function CheckNames(props: {
  checks: readonly Check[];
  service: string;
  /** The Monitoring tab of the service. */
  to: string;
}) {
  const { checks, service, to } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  if (checks.length === 0) {
    return <>{t('outcomes.noChecks')}</>;
  }
  const more = checks.length - SHOWN;
  return (
    <ul className={classes.list}>
      {checks.slice(0, SHOWN).map(check => (
        <li key={check.id}>
          <ServerText text={check.title} />
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link
            to={to}
            aria-label={t('outcomes.moreOf', {
              more: t('outcomes.more', { count: more }),
              service,
            })}
          >
            {t('outcomes.more', { count: more })}
          </Link>
        </li>
      )}
    </ul>
  );
}
