import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import CasinoIcon from '@material-ui/icons/Casino';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  reliabilityRunbookExecutePermission,
  type DrillCandidateReading,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { ownerName } from '../ServiceFilters';
import { CandidateItem } from './CandidateItem';
import { useStartDrill } from './useStartDrill';
import { useWheel } from './useWheel';

const useStyles = makeStyles(
  {
    list: { margin: 0, padding: 0, listStyle: 'none' },
    pick: { minHeight: 48 },
  },
  { name: 'ReliabilityDrillCandidates' },
);

/** What could be rehearsed: let the portal pick, or choose. */
export function Candidates(props: {
  team: string;
  candidates: readonly DrillCandidateReading[];
}) {
  const { team, candidates } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { allowed } = usePermission({
    permission: reliabilityRunbookExecutePermission,
  });
  const { start, pick, take } = useStartDrill(team);
  const isPicking = start.state === 'starting' && start.isPick;
  const isBusy = start.state === 'starting' || start.state === 'picked';
  const lit = useWheel(isPicking, candidates.length);
  const isLit = (candidate: DrillCandidateReading, index: number) =>
    start.state === 'picked'
      ? candidate.entityRef === start.drill.entityRef &&
        candidate.scenario === start.drill.drill?.scenario
      : index === lit;
  return (
    <>
      {allowed ? (
        <Button
          className={classes.pick}
          variant="contained"
          color="primary"
          startIcon={<CasinoIcon />}
          aria-disabled={isBusy}
          onClick={pick}
        >
          {t(isPicking ? 'drills.picking' : 'drills.pick')}
        </Button>
      ) : (
        <Typography variant="body2">{t('executions.notAllowed')}</Typography>
      )}
      <Typography variant="body2" gutterBottom>
        {t('drills.pickHint')}
      </Typography>
      <Typography role="status">
        {start.state === 'picked' &&
          t('drills.picked', { title: start.drill.title })}
      </Typography>
      <Typography variant="body2" role="alert">
        {start.state === 'failed' &&
          t('drills.startFailed', { message: start.error.message })}
      </Typography>
      <ul
        className={classes.list}
        aria-label={t('drills.candidatesLabel', { team: ownerName(team) })}
        aria-busy={isBusy}
      >
        {candidates.map((candidate, index) => (
          <CandidateItem
            key={`${candidate.entityRef} ${candidate.scenario}`}
            candidate={candidate}
            isLit={isLit(candidate, index)}
            onStart={allowed ? () => take(candidate) : undefined}
          />
        ))}
      </ul>
    </>
  );
}
