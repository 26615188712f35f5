import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadingLines,
  reliabilityTranslationRef,
  useCampaigns,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel, Snippet } from '../common';
import { CsvDownload } from '../CsvDownload';
import { FilterSelect, ownerName, useUrlView } from '../ServiceFilters';
import { CampaignSection } from './CampaignSection';
import { campaignsCsv } from './campaignsCsv';
import { campaignsCodec } from './campaignsView';
import { CAMPAIGN_EXAMPLE } from './example';
import { ofTeams } from './ofTeams';
import { useStyles } from './useStyles';

/** Every campaign, and who still has a way to go. */
export function CampaignsPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { view, change } = useUrlView(campaignsCodec);
  const { value, error, refresh } = useCampaigns();
  const owners = [
    ...new Set([
      ...(value ?? []).flatMap(({ teams }) => teams.map(team => team.owner)),
      ...view.owners,
    ]),
  ].sort();
  const shown = (value ?? [])
    .map(campaign => ofTeams(campaign, view.owners))
    .filter(({ teams }) => view.owners.length === 0 || teams.length > 0);
  return (
    <>
      <Typography variant="body1" gutterBottom>
        {t('campaigns.subtitle')}
      </Typography>
      {error && <FailurePanel error={error} onRetry={refresh} />}
      {!value && !error && <LoadingLines lines={8} />}
      {value && value.length === 0 && (
        <>
          <Typography>{t('campaigns.empty')}</Typography>
          <Snippet text={CAMPAIGN_EXAMPLE} />
        </>
      )}
      {value && value.length > 0 && (
        <div
          role="search"
          aria-label={t('services.filters')}
          className={classes.bar}
        >
          <FilterSelect
            id="reliability-filter-owner"
            label={t('services.owner')}
            chosen={view.owners}
            options={owners.map(owner => ({
              value: owner,
              label: owner.includes(':')
                ? ownerName(owner)
                : t('heatMap.noGroup.owner'),
            }))}
            onChange={chosen => change({ owners: chosen })}
          />
          <CsvDownload name="campaigns" source={campaignsCsv(shown)} />
        </div>
      )}
      {value && value.length > 0 && shown.length === 0 && (
        <Typography>{t('campaigns.emptyFiltered')}</Typography>
      )}
      {shown.map(campaign => (
        <CampaignSection key={campaign.id} campaign={campaign} />
      ))}
    </>
  );
}
