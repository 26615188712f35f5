import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  RunbookItem,
  ScenarioItem,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';
import { DataTable, NextStep, useRunbooksRoot } from '../common';
import { ExecutionOutcomeBadge } from '../executions';

const SECONDS_A_MINUTE = 60;
const COLUMNS = ['scenario', 'rehearses', 'minutes', 'drilled'] as const;

/** Scenarios by title only: what they are about is told when they are rehearsed. */
export function ScenarioTable(props: {
  scenarios: readonly ScenarioItem[];
  runbooks: readonly RunbookItem[];
}) {
  const { scenarios, runbooks } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  const drills = `${useRunbooksRoot()}/drills`;
  if (scenarios.length === 0) {
    return (
      <>
        <Typography variant="body2">{t('runbooks.noScenarios')}</Typography>
        <NextStep step={t('runbooks.noScenariosStep')} />
      </>
    );
  }
  const titleOf = (slug: string) =>
    runbooks.find(runbook => runbook.slug === slug)?.title ?? slug;
  return (
    <>
      <DataTable minWidth={480} caption={t('runbooks.scenarios')}>
        <TableHead>
          <TableRow>
            {COLUMNS.map(id => (
              <TableCell key={id} scope="col">
                {t(`runbooks.${id}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {scenarios.map(scenario => (
            <TableRow key={scenario.slug} hover>
              <TableCell component="th" scope="row" role="rowheader">
                {scenario.title}
              </TableCell>
              <TableCell>
                {scenario.runbooks.map(titleOf).join(', ') || '—'}
              </TableCell>
              <TableCell>
                {scenario.minutes === undefined
                  ? '—'
                  : format.duration(scenario.minutes * SECONDS_A_MINUTE)}
              </TableCell>
              <TableCell>
                {scenario.drilledAt === undefined
                  ? t('runbooks.never')
                  : format.age(scenario.drilledAt, now) ?? t('age.now')}{' '}
                {scenario.outcome && (
                  <ExecutionOutcomeBadge outcome={scenario.outcome} />
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </DataTable>
      <Typography variant="body2">
        <Link to={drills}>{t('runbooks.rehearse')}</Link>
      </Typography>
    </>
  );
}
