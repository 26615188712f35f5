import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FollowUpActionReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityApiRef,
  reliabilityTranslationRef,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';
import { localDate } from '../ServiceOutcomes';
import { ActionDueBadge } from './ActionDueBadge';
import { personName } from './personName';
import { useRunbookPaths } from './useRunbookPaths';

const useStyles = makeStyles(
  theme => ({
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      '&:first-child': { borderTop: 'none' },
    },
    text: { flex: '1 1 240px', minWidth: 0 },
    button: { minHeight: 40, '@media print': { display: 'none' } },
  }),
  { name: 'ReliabilityActionItem' },
);

/** One follow-up action, to be closed or opened again. */
export function ActionItem(props: {
  action: FollowUpActionReading;
  canChange: boolean;
  /** On the page of its execution no link leads there. */
  hideLink?: boolean;
  onChanged(): void;
}) {
  const { action, canChange, hideLink, onChanged } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  const paths = useRunbookPaths();
  const { runbooks: api } = useApi(reliabilityApiRef);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const isOpen = action.state === 'open';

  const change = async () => {
    if (isSending) {
      return;
    }
    setSending(true);
    setFailure(undefined);
    try {
      await api.changeAction(action.id, { state: isOpen ? 'closed' : 'open' });
      onChanged();
    } catch (error) {
      setFailure((error as Error).message);
    } finally {
      setSending(false);
    }
  };

  return (
    <li className={classes.item}>
      <div className={classes.text}>
        <Typography component="span">{action.title}</Typography>{' '}
        <ActionDueBadge action={action} />
        <Typography variant="body2">
          {t('actions.owner', { owner: personName(action.owner) })}
          {' · '}
          {action.closedBy !== undefined && action.closedAt !== undefined
            ? t('actions.closedBy', {
                who: personName(action.closedBy),
                age: format.age(action.closedAt, now) ?? t('age.now'),
              })
            : t('actions.due', { date: localDate(action.due, format) })}
          {!hideLink && (
            <>
              {' · '}
              <Link underline="always" to={paths.execution(action.executionId)}>
                {t('actions.from')}
              </Link>
            </>
          )}
        </Typography>
        <Typography variant="body2" role="alert">
          {failure && t('actions.failed', { message: failure })}
        </Typography>
      </div>
      {canChange && (
        <Button
          className={classes.button}
          size="small"
          variant="outlined"
          aria-disabled={isSending}
          aria-label={t(isOpen ? 'actions.closeNamed' : 'actions.reopenNamed', {
            title: action.title,
          })}
          onClick={change}
        >
          {t(isOpen ? 'actions.close' : 'actions.reopen')}
        </Button>
      )}
    </li>
  );
}
