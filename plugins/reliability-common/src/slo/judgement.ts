import type {
  AlertConditionReading,
  BudgetProjection,
  BurnRateReading,
} from '../api/types';
import type { SloDefinition } from '../definitions/types';
import { judgeAlertConditions } from './alertConditions';
import { atRisk, burning, undecided } from './budgetConditions';
import { judgeBurnRates } from './burnRates';
import type { Condition } from './condition';
import type { Ledger } from './ledger';
import { projectBudget } from './projection';

/** How a budget burns, where it goes, and what follows from that. */
export interface Judgement {
  burnRates: BurnRateReading[];
  /** Absent when the SLO has no alert policies. */
  alertConditions?: AlertConditionReading[];
  projection?: BudgetProjection;
  /** Those that hold, burn-rate pairs before the conditions of policies. */
  conditions: Condition[];
}

/** Judges one budget: that of an objective, or the one that objectives share. */
export function judge(
  { window, alertPolicies = [] }: SloDefinition,
  ledger: Ledger,
): Judgement {
  const pairs = judgeBurnRates(window.seconds, ledger);
  const alerts = judgeAlertConditions(alertPolicies, ledger);
  const projection = projectBudget(window.seconds, ledger);
  return {
    burnRates: pairs.map(({ reading }) => reading),
    ...(alertPolicies.length > 0 && {
      alertConditions: alerts.map(({ reading }) => reading),
    }),
    projection,
    conditions: [
      burning(pairs),
      undecided(pairs),
      ...alerts.map(({ condition }) => condition),
      atRisk(projection, ledger.to),
    ].flatMap(condition => condition ?? []),
  };
}
