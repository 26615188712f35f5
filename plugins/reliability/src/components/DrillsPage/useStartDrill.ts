import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useApi } from '@backstage/core-plugin-api';
import type {
  DrillCandidateReading,
  ExecutionReading,
} from '@vigie/backstage-plugin-reliability-common';
import {
  createOperation,
  reliabilityApiRef,
} from '@vigie/backstage-plugin-reliability-react';
import { useRunbookPaths } from '../executions';

/** How long the light runs, and how long one may read what it stopped at. */
const SPIN_MS = 1_600;
const SHOW_MS = 1_400;

/** Where the start of a drill is. */
export type DrillStart =
  | { state: 'idle' }
  | { state: 'starting'; isPick: boolean }
  | { state: 'picked'; drill: ExecutionReading }
  | { state: 'failed'; error: Error };

/**
 * Starts a drill and goes to its page. The server picks; the wheel on the page
 * only takes the time in which a team gathers round the screen.
 */
export function useStartDrill(team: string): {
  start: DrillStart;
  pick(): void;
  take(candidate: DrillCandidateReading): void;
} {
  const { runbooks: api } = useApi(reliabilityApiRef);
  const navigate = useNavigate();
  const paths = useRunbookPaths();
  const isCalm = useMediaQuery('(prefers-reduced-motion: reduce)', {
    noSsr: true,
  });
  const [start, setStart] = useState<DrillStart>({ state: 'idle' });
  const isHere = useRef(true);
  // By what was asked for: trying again after a lost answer must not start two.
  const operations = useRef(new Map<string, string>());
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const run = async (candidate?: DrillCandidateReading) => {
    if (start.state === 'starting' || start.state === 'picked') {
      return;
    }
    const name = candidate
      ? `${candidate.entityRef} ${candidate.scenario}`
      : '';
    const operation = operations.current.get(name) ?? createOperation();
    operations.current.set(name, operation);
    const isPick = !candidate;
    setStart({ state: 'starting', isPick });
    try {
      const [drill] = await Promise.all([
        api.startDrill({
          operation,
          team,
          entityRef: candidate?.entityRef,
          scenario: candidate?.scenario,
        }),
        isPick && !isCalm && pause(SPIN_MS),
      ]);
      operations.current.delete(name);
      if (isPick && isHere.current) {
        setStart({ state: 'picked', drill });
        await pause(SHOW_MS);
      }
      // Who went elsewhere meanwhile finds it among the open drills.
      if (isHere.current) {
        navigate(paths.execution(drill.id));
      }
    } catch (error) {
      setStart({ state: 'failed', error: error as Error });
    }
  };

  return { start, pick: () => run(), take: candidate => run(candidate) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });
}
