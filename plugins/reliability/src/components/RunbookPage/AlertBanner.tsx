import NotificationsActiveIcon from '@material-ui/icons/NotificationsActive';
import ReportProblemIcon from '@material-ui/icons/ReportProblemOutlined';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunbookReading } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { RunbookPageLink } from '../common';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 1.5),
      border: '2px solid currentColor',
      borderRadius: theme.shape.borderRadius,
      overflowWrap: 'anywhere',
      '& > div': { minWidth: 0 },
    },
    others: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'ReliabilityAlertBanner' },
);

/** The alert somebody came from, and whether this is the runbook for it. */
export function AlertBanner(props: { reading: RunbookReading; alert: string }) {
  const { reading, alert } = props;
  const { runbook, others } = reading;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const answers = runbook.alerts.includes(alert);
  const better = others.filter(other => other.alerts.includes(alert));
  const Icon = answers ? NotificationsActiveIcon : ReportProblemIcon;
  return (
    <div role="status" className={classes.root}>
      <Icon aria-hidden="true" />
      <div>
        <Typography>{sentence()}</Typography>
        {!answers && better.length > 0 && (
          <ul className={classes.others}>
            {better.map(({ slug, title }) => (
              <li key={slug}>
                <RunbookPageLink
                  entityRef={runbook.entityRef}
                  slug={slug}
                  alert={alert}
                >
                  {title}
                </RunbookPageLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );

  function sentence() {
    if (answers) {
      return t('runbook.fromAlert', { alert });
    }
    return better.length > 0
      ? t('runbook.alertElsewhere', { alert })
      : t('runbook.alertNowhere', { alert });
  }
}
