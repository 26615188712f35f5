import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ServiceSummary } from '@vigie/backstage-plugin-reliability-common';
import {
  BudgetBar,
  LevelBadge,
  ReadingAge,
  reliabilityTranslationRef,
  StateBadge,
  StatusBadge,
  useFormatter,
  VerdictBadge,
} from '@vigie/backstage-plugin-reliability-react';

/** A service in the table. */
export function ServiceRow(props: { service: ServiceSummary }) {
  const { service } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const { worstState, lowestRemainingRatio, signalsAlerted, signalsTotal } =
    service;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" role="rowheader">
        <EntityRefLink entityRef={service.entityRef}>
          {service.title ?? service.name}
        </EntityRefLink>
      </TableCell>
      <TableCell>
        {service.owner ? (
          <EntityRefLink entityRef={service.owner} defaultKind="group" />
        ) : (
          t('services.unowned')
        )}
      </TableCell>
      <TableCell>{service.tier ?? '—'}</TableCell>
      <TableCell>
        <LevelBadge level={service.level} />
      </TableCell>
      <TableCell>
        {worstState ? (
          <StateBadge state={worstState} />
        ) : (
          <StatusBadge
            tone="neutral"
            icon={RemoveCircleOutlineIcon}
            label={t('state.none')}
          />
        )}
        {service.observedAt !== undefined && (
          <Typography variant="caption" component="div">
            <ReadingAge observedAt={service.observedAt} />
          </Typography>
        )}
      </TableCell>
      <TableCell>
        {lowestRemainingRatio === undefined || !worstState ? (
          '—'
        ) : (
          <BudgetBar remainingRatio={lowestRemainingRatio} state={worstState} />
        )}
      </TableCell>
      <TableCell>
        <VerdictBadge verdict={service.coverageVerdict} />
        {signalsTotal !== undefined && (
          <Typography variant="caption" component="div">
            {t('services.signalsAlerted', {
              alerted: format.count(signalsAlerted ?? 0),
              total: format.count(signalsTotal),
            })}
          </Typography>
        )}
      </TableCell>
      <TableCell>{format.count(service.runbookCount)}</TableCell>
      <TableCell>{format.count(service.problemCount)}</TableCell>
    </TableRow>
  );
}
