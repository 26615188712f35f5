import {
  freshnessDays,
  type EntityDefinitionProblem,
  runbookFreshness,
  type RunbookFreshness,
  type RunbookFreshnessRules,
  type RunbookItem,
} from '@vigie/backstage-plugin-reliability-common';
import type { ActivityOf } from '../../database/runbooks/ActivityStore';
import type { RunbookRow } from '../../database/runbooks/RunbookStore';
import type { RunbookMeta } from '../../definitions/RunbookMeta';

const SECONDS_PER_DAY = 86_400;

/** A runbook and what its file says. */
export interface ParsedRunbook {
  row: RunbookRow;
  meta: RunbookMeta;
}

/** The same, and how fresh it is. */
export interface RunbookView extends ParsedRunbook {
  freshness: RunbookFreshness;
  reviewedBy?: string;
}

export interface FreshnessContext {
  rules: RunbookFreshnessRules;
  /** Epoch seconds. */
  now: number;
}

export function toRunbookView(
  { row, meta }: ParsedRunbook,
  activityOf: ActivityOf,
  context: FreshnessContext,
): RunbookView {
  const activity = activityOf(row.entity_ref, row.slug);
  return {
    row,
    meta,
    freshness: runbookFreshness({
      reviewed: meta.reviewed,
      activity,
      tier: row.tier ?? undefined,
      ...context,
    }),
    reviewedBy: activity?.reviewedBy,
  };
}

export function toRunbookItem(
  { row, meta, freshness, reviewedBy }: RunbookView,
  problems: number,
): RunbookItem {
  return {
    entityRef: row.entity_ref,
    slug: row.slug,
    title: row.title,
    alerts: meta.alerts,
    signals: meta.signals,
    severity: meta.severity,
    requires: meta.requires,
    file: row.file,
    origin: meta.origin,
    freshness,
    reviewedBy,
    steps: meta.steps,
    serviceTitle: row.service_title ?? row.service_name,
    owner: row.owner ?? undefined,
    tier: row.tier ?? undefined,
    problems,
  };
}

/**
 * What lint says of the age of a review. It is worked out when it is read, as
 * it depends on the day and on reviews that no file knows of.
 */
export function reviewProblem(
  { row, meta, freshness }: RunbookView,
  { rules, now }: FreshnessContext,
): EntityDefinitionProblem | undefined {
  if (freshness.review.score === 100) {
    return undefined;
  }
  const tier = row.tier ?? undefined;
  const days = freshnessDays(rules.reviewDays, tier);
  const { at } = freshness.review;
  const age = at === undefined ? 0 : Math.floor((now - at) / SECONDS_PER_DAY);
  return {
    entityRef: row.entity_ref,
    severity: 'warning',
    rule: 'runbook/reviewed',
    message:
      at === undefined
        ? 'Nobody has said when this runbook was reviewed. Read it, and press Review, or add reviewed: to its front matter.'
        : `The last review is ${age} days ago, more than the ${days} of ${
            tier === undefined ? 'a service without tier' : `tier ${tier}`
          }. Read it, and press Review, or change reviewed: in its front matter.`,
    file: row.file,
    line: meta.review.line,
  };
}
