import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  CheckOutcome,
  HeatMapServicePage,
} from '@vigie/backstage-plugin-reliability-common';
import {
  LevelBadge,
  OutcomeBadge,
  reliabilityTranslationRef,
  StateBadge,
  StatusBadge,
} from '@vigie/backstage-plugin-reliability-react';
import { CheckNames } from './CheckNames';
import { useMonitoringPath } from './useMonitoringPath';

/** A service with the checks that have the listed outcome. */
export function OutcomesRow(props: {
  service: HeatMapServicePage['items'][number];
  checks: HeatMapServicePage['checks'];
  listed: CheckOutcome;
  /** Index of the check that was chosen. */
  chosen: number | undefined;
}) {
  const { service, checks, listed, chosen } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const monitoringPath = useMonitoringPath()(service.entityRef);
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" role="rowheader">
        <EntityRefLink entityRef={service.entityRef}>
          {service.title}
        </EntityRefLink>
        <Typography variant="caption" component="div">
          <Link
            to={monitoringPath}
            aria-label={t('outcomes.monitoring', { service: service.title })}
          >
            {t('monitoring.tabTitle')}
          </Link>
        </Typography>
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
        {service.sloState ? (
          <StateBadge state={service.sloState} />
        ) : (
          <StatusBadge
            tone="neutral"
            icon={RemoveCircleOutlineIcon}
            label={t('state.none')}
          />
        )}
      </TableCell>
      <TableCell>
        <LevelBadge level={service.level} />
      </TableCell>
      {chosen !== undefined && (
        <TableCell>
          <OutcomeBadge outcome={service.outcomes[chosen] ?? 'unknown'} />
        </TableCell>
      )}
      <TableCell>
        <CheckNames
          checks={checks.filter(
            (_check, index) => service.outcomes[index] === listed,
          )}
          service={service.title}
          to={monitoringPath}
        />
      </TableCell>
    </TableRow>
  );
}
