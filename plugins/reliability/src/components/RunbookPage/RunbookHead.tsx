import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { RunbookItem } from '@vigie/backstage-plugin-reliability-common';
import {
  FreshnessBadge,
  reliabilityTranslationRef,
} from '@vigie/backstage-plugin-reliability-react';
import { runbooksRouteRef } from '../../routes';
import { Facts } from '../common';

const useStyles = makeStyles(
  theme => ({
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1.5),
      '& h2': { margin: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
    },
    requires: {
      marginTop: theme.spacing(1),
      overflowWrap: 'anywhere',
      '& ul': { margin: 0, paddingLeft: theme.spacing(2.5) },
    },
  }),
  { name: 'ReliabilityRunbookHead' },
);

/** What one has to know before the first step. */
export function RunbookHead(props: { runbook: RunbookItem }) {
  const { runbook } = props;
  const { requires = [] } = runbook;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const root = useRouteRef(runbooksRouteRef)();
  return (
    <header>
      <Typography variant="body2">
        <Link to={root}>{t('runbook.all')}</Link>
      </Typography>
      <div className={classes.title}>
        <Typography variant="h5" component="h2">
          {runbook.title}
        </Typography>
        <FreshnessBadge state={runbook.freshness.state} />
      </div>
      <Facts
        facts={[
          {
            name: t('runbook.service'),
            value: (
              <EntityRefLink entityRef={runbook.entityRef}>
                {runbook.serviceTitle}
              </EntityRefLink>
            ),
          },
          {
            name: t('runbook.owner'),
            value: runbook.owner ? (
              <EntityRefLink entityRef={runbook.owner} defaultKind="group" />
            ) : (
              t('services.unowned')
            ),
          },
          ...(runbook.severity
            ? [{ name: t('runbook.severity'), value: runbook.severity }]
            : []),
          {
            name: t('runbook.alerts'),
            value: runbook.alerts.join(', ') || t('runbooks.noAlerts'),
          },
        ]}
      />
      {requires.length > 0 && (
        <div className={classes.requires}>
          <Typography variant="caption" component="p">
            {t('runbook.requires')}
          </Typography>
          <ul>
            {requires.map(need => (
              <li key={need}>
                <Typography variant="body2" component="span">
                  {need}
                </Typography>
              </li>
            ))}
          </ul>
        </div>
      )}
    </header>
  );
}
