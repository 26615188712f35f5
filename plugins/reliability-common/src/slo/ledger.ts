import type { ExactBudget } from './exactBudget';

/** What one trailing window shows; there is none where nothing was measured. */
export interface WindowSpending {
  /** Of everything measured. */
  budget: ExactBudget;
  /** Of what at least half of the window was measured of, which alerts may rely on. */
  reliable?: ExactBudget;
  coveredSeconds: number;
  /** As {@link badEventsOf} counts them. */
  badEvents: number;
}

/** What the end of the window means for the budget. */
export type Horizon =
  /** The budget rolls along with the window. */
  | { kind: 'rolling'; seconds: number }
  /** The budget grows with what is counted until the period ends. */
  | { kind: 'growing'; elapsedSeconds: number; leftSeconds: number }
  /** The budget of the period is known from its beginning. */
  | {
      kind: 'fixed';
      leftSeconds: number;
      /** At the present pace, the share of it that each second spends. */
      perSecond: ExactBudget;
    };

/** An error budget and how it is spent: an objective's, or the one that objectives share. */
export interface Ledger {
  /** Right edge of its windows; absent when nothing was collected. */
  to?: number;
  /** When everything is bad. */
  outage: ExactBudget;
  /** Over the SLO's window; absent when nothing was measured. */
  whole?: ExactBudget;
  /** Over the SLO's window, as {@link badEventsOf} counts them. */
  badEvents: number;
  /** One bad event has overspent a budget that has not grown to a whole event yet. */
  isTooEarly: boolean;
  horizon: Horizon;
  over(seconds: number): WindowSpending | undefined;
}
