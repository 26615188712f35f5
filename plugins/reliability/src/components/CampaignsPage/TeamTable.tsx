import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Campaign } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { DataTable } from '../common';
import { ownerName } from '../ServiceFilters';
import { MissingServices } from './MissingServices';
import { ProgressBar } from './ProgressBar';

const COLUMNS = ['team', 'teamProgress', 'stillMissing'] as const;

/** How far each team is in a campaign. */
export function TeamTable(props: { campaign: Campaign }) {
  const { campaign } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <DataTable
      minWidth={560}
      caption={t('campaigns.teams', { campaign: campaign.title })}
    >
      <TableHead>
        <TableRow>
          {COLUMNS.map(column => (
            <TableCell key={column} scope="col">
              {t(`campaigns.${column}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {campaign.teams.map(team => {
          // Services without an owner are a row of their own, which is no entity.
          const isEntity = team.owner.includes(':');
          const name = isEntity
            ? ownerName(team.owner)
            : t('heatMap.noGroup.owner');
          return (
            <TableRow key={team.owner}>
              <TableCell component="th" scope="row" role="rowheader">
                {isEntity ? (
                  <EntityRefLink entityRef={team.owner} defaultKind="group" />
                ) : (
                  name
                )}
              </TableCell>
              <TableCell>
                <ProgressBar
                  pass={team.pass}
                  total={team.total}
                  label={t('campaigns.progressOf', { campaign: name })}
                />
              </TableCell>
              <TableCell>
                <MissingServices team={team} />
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </DataTable>
  );
}
