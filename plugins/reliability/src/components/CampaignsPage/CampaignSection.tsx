import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Campaign } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { rootRouteRef } from '../../routes';
import { ServerText } from '../common';
import { localDate } from '../ServiceOutcomes';
import { DueBadge } from './DueBadge';
import { ProgressBar } from './ProgressBar';
import { TeamTable } from './TeamTable';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(2, 0, 3),
      borderTop: `1px solid ${theme.palette.divider}`,
      display: 'grid',
      gap: theme.spacing(1),
      justifyItems: 'stretch',
      minWidth: 0,
    },
  }),
  { name: 'ReliabilityCampaign' },
);

/** One campaign: its check, its date, and who still misses it. */
export function CampaignSection(props: { campaign: Campaign }) {
  const { campaign } = props;
  const { check } = campaign;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const root = useRouteRef(rootRouteRef);
  const titleId = `reliability-campaign-${campaign.id}`;
  const failing = new URLSearchParams({ check: check.id });
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <Typography variant="h5" component="h2" id={titleId}>
        {campaign.title}
      </Typography>
      <div>
        <DueBadge campaign={campaign} />{' '}
        <Typography variant="body2" component="span">
          {t('campaigns.due', { date: localDate(campaign.due, format) })}
        </Typography>
      </div>
      {campaign.description && (
        <Typography variant="body2">{campaign.description}</Typography>
      )}
      <Typography variant="body2">
        {t('campaigns.check')} <ServerText text={`“${check.title}”`} /> ·{' '}
        {t(`level.${check.level}`)} · <ServerText text={check.why} />
      </Typography>
      <Typography variant="body2">
        <Link to={`${root()}/blind-spots?${failing}`}>
          {t('campaigns.failing')}
        </Link>
      </Typography>
      <ProgressBar
        pass={campaign.pass}
        total={campaign.total}
        label={t('campaigns.progressOf', { campaign: campaign.title })}
      />
      {campaign.teams.length > 0 && <TeamTable campaign={campaign} />}
    </section>
  );
}
