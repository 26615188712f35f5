import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { MonitoringReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  VerdictBadge,
} from '@vigie/backstage-plugin-reliability-react';
import { DataTable, Part, ServerText } from '../common';
import { EvidenceList } from './EvidenceList';

type Checklist = MonitoringReading['checklists'][number];

/** What is worth an alert at the datastores and queues that the service is or depends on. */
export function Checklists(props: { checklists: readonly Checklist[] }) {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <Part title={t('monitoring.checklists')}>
      {props.checklists.map(checklist => (
        <ChecklistTable
          key={`${checklist.technology} ${checklist.entityRef ?? ''}`}
          checklist={checklist}
        />
      ))}
    </Part>
  );
}

function ChecklistTable(props: { checklist: Checklist }) {
  const { title, entityRef, items } = props.checklist;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <>
      <Typography variant="subtitle1" component="h4" lang="en">
        {title}
      </Typography>
      {entityRef && (
        <Typography variant="body2">
          {t('monitoring.checklistOf')} <EntityRefLink entityRef={entityRef} />
        </Typography>
      )}
      <DataTable
        caption={t('monitoring.checklist', {
          title: entityRef ? `${title} (${entityRef})` : title,
        })}
        minWidth={480}
      >
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('monitoring.checklistItem')}</TableCell>
            <TableCell scope="col">{t('monitoring.verdict')}</TableCell>
            <TableCell scope="col">{t('monitoring.why')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map(item => (
            <TableRow key={item.id}>
              <TableCell component="th" scope="row" role="rowheader">
                <ServerText text={item.title} />
              </TableCell>
              <TableCell>
                <VerdictBadge verdict={item.verdict} />
              </TableCell>
              <TableCell>
                {item.reason && <ServerText text={item.reason} />}
                <EvidenceList evidence={item.evidence} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </DataTable>
    </>
  );
}
