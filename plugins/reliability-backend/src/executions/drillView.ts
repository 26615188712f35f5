import type {
  DrillScenario,
  DrillView,
  ExecutionState,
} from '@vigie/backstage-plugin-reliability-common';

/** A scenario as far as those who rehearse it may know it by now. */
export function drillView(
  scenario: DrillScenario,
  state: Pick<ExecutionState, 'hints' | 'status'>,
): DrillView {
  return {
    scenario: scenario.slug,
    situation: scenario.situation,
    hints: scenario.hints.slice(0, state.hints),
    hintCount: scenario.hints.length,
    ...(state.status === 'finished' && { expectedPath: scenario.expectedPath }),
    runbooks: scenario.runbooks,
    alerts: scenario.alerts,
    ...(scenario.minutes !== undefined && { minutes: scenario.minutes }),
  };
}
