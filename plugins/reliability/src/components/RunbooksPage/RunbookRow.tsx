import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { RunbookItem } from '@vigie/backstage-plugin-reliability-common';
import {
  FreshnessBadge,
  reliabilityTranslationRef,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';
import { RunbookPageLink } from '../common';

/** A runbook in the table. */
export function RunbookRow(props: { runbook: RunbookItem }) {
  const { runbook } = props;
  const { entityRef, slug, title, freshness, problems, owner } = runbook;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  const { at } = freshness.review;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" role="rowheader">
        <RunbookPageLink entityRef={entityRef} slug={slug}>
          {title}
        </RunbookPageLink>
      </TableCell>
      <TableCell>
        <EntityRefLink entityRef={entityRef}>
          {runbook.serviceTitle}
        </EntityRefLink>
      </TableCell>
      <TableCell>
        {owner ? (
          <EntityRefLink entityRef={owner} defaultKind="group" />
        ) : (
          t('services.unowned')
        )}
      </TableCell>
      <TableCell>
        {runbook.alerts.join(', ') || t('runbooks.noAlerts')}
      </TableCell>
      <TableCell>
        <FreshnessBadge state={freshness.state} />
      </TableCell>
      <TableCell>
        {at === undefined
          ? t('runbooks.never')
          : format.age(at, now) ?? t('age.now')}
      </TableCell>
      <TableCell>{format.count(runbook.steps)}</TableCell>
      <TableCell>
        {problems === undefined ? '—' : format.count(problems)}
      </TableCell>
    </TableRow>
  );
}
