import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  reliabilityRunbookExecutePermission,
  type FollowUpActionReading,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { ActionItem } from './ActionItem';

const useStyles = makeStyles(
  { list: { margin: 0, padding: 0, listStyle: 'none' } },
  { name: 'ReliabilityActionList' },
);

/** Follow-up actions with their owners and due dates. */
export function ActionList(props: {
  items: readonly FollowUpActionReading[];
  /** What is said when there is none. */
  empty?: string;
  hideLinks?: boolean;
  onChanged(): void;
}) {
  const { items, empty, hideLinks, onChanged } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { allowed } = usePermission({
    permission: reliabilityRunbookExecutePermission,
  });
  if (items.length === 0) {
    return (
      <Typography variant="body2">{empty ?? t('actions.none')}</Typography>
    );
  }
  return (
    <ul className={classes.list} aria-label={t('actions.title')}>
      {items.map(action => (
        <ActionItem
          key={action.id}
          action={action}
          canChange={allowed}
          hideLink={hideLinks}
          onChanged={onChanged}
        />
      ))}
    </ul>
  );
}
