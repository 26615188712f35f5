import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { useRunbookPaths } from '../executions';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 1.5),
      borderLeft: `4px solid ${theme.palette.warning.main}`,
      backgroundColor: theme.palette.background.paper,
    },
  }),
  { name: 'ReliabilityNewerVersion' },
);

/** Says that the runbook is another by now; what is followed stays as it was. */
export function NewerVersion(props: { execution: ExecutionReading }) {
  const { newerVersion, entityRef, runbook, alert } = props.execution;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const paths = useRunbookPaths();
  if (newerVersion === 'none') {
    return null;
  }
  return (
    <Typography variant="body2" role="status" className={classes.root}>
      {t(
        newerVersion === 'gone'
          ? 'execution.newerGone'
          : 'execution.newerChanged',
      )}{' '}
      {newerVersion === 'changed' && runbook && (
        <Link
          underline="always"
          to={paths.runbook({ entityRef, slug: runbook, alert })}
        >
          {t('execution.readNewest')}
        </Link>
      )}
    </Typography>
  );
}
