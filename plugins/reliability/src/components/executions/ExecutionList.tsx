import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionSummary } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';
import { ExecutionBadges } from './ExecutionBadges';
import { personName } from './personName';
import { useRunbookPaths } from './useRunbookPaths';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      '&:first-child': { borderTop: 'none' },
    },
  }),
  { name: 'ReliabilityExecutionList' },
);

/** Recorded runs, each a link to its page. */
export function ExecutionList(props: {
  items: readonly ExecutionSummary[];
  /** What is said when there is none. */
  empty?: string;
}) {
  const { items, empty } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  const paths = useRunbookPaths();
  if (items.length === 0) {
    return (
      <Typography variant="body2">{empty ?? t('executions.none')}</Typography>
    );
  }
  return (
    <ul className={classes.list} aria-label={t('executions.listLabel')}>
      {items.map(item => (
        <li key={item.id} className={classes.item}>
          <Link underline="always" to={paths.execution(item.id)}>
            {item.title}
          </Link>{' '}
          <ExecutionBadges execution={item} />
          <Typography variant="body2">
            {[
              t('executions.startedBy', {
                who: personName(item.startedBy),
                age: format.age(item.startedAt, now) ?? t('age.now'),
              }),
              item.finishedAt !== undefined &&
                t('executions.took', {
                  duration: format.duration(item.finishedAt - item.startedAt),
                }),
              item.alert,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </li>
      ))}
    </ul>
  );
}
