import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Campaign } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, paddingLeft: theme.spacing(2) },
    summary: { cursor: 'pointer' },
  }),
  { name: 'ReliabilityCampaignMissing' },
);

/** The services of a team that do not pass yet, to open. */
export function MissingServices(props: { team: Campaign['teams'][number] }) {
  const { total, pass, missing } = props.team;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  // The API names the first hundred.
  const count = Math.max(total - pass, missing.length);
  if (count === 0) {
    return <>{t('campaigns.nothingMissing')}</>;
  }
  return (
    <details>
      <summary className={classes.summary}>
        {t('campaigns.missingCount', { count })}
      </summary>
      <ul className={classes.list}>
        {missing.map(entityRef => (
          <li key={entityRef}>
            <EntityRefLink entityRef={entityRef} defaultKind="component" />
          </li>
        ))}
        {count > missing.length && (
          <li>
            {t('campaigns.missingMore', { count: count - missing.length })}
          </li>
        )}
      </ul>
    </details>
  );
}
