import type { AlertPolicyDefinition } from '../../types';
import type { Fields } from '../../yaml';
import { readNamed } from '../document';
import type { NamedDocument, OpenSloDocument } from '../document';
import type { DocumentIndex } from '../DocumentIndex';
import { readDescription } from '../metadata';
import { readConditionSpec } from './condition';
import type { AlertConditionSpec } from './condition';
import { mentionAll, readReferenceOrInline } from './referenceOrInline';
import { readTargetSpec } from './target';

/** What an alert policy may name. */
export interface AlertParts {
  conditions: DocumentIndex<AlertConditionSpec>;
  targets: DocumentIndex<string>;
}

/** A policy, and where an SLO that cannot use its condition should say so. */
export interface AlertPolicySpec {
  definition: Omit<AlertPolicyDefinition, 'name' | 'displayName'>;
  places: AlertConditionSpec['places'];
}

const MAXIMUM_TARGETS = 50;

export function readPolicyDocument(
  document: OpenSloDocument,
  parts: AlertParts,
): NamedDocument<AlertPolicySpec> | undefined {
  return readNamed(
    document,
    'spec: { conditions: …, notificationTargets: … }',
    spec => readPolicySpec(spec, parts),
  );
}

export function readPolicySpec(
  spec: Fields,
  parts: AlertParts,
): AlertPolicySpec | undefined {
  readDescription(spec);
  const read = (key: string) => spec.boolean(key)?.value ?? false;
  const when = {
    alertWhenNoData: read('alertWhenNoData'),
    alertWhenBreaching: read('alertWhenBreaching'),
    alertWhenResolved: read('alertWhenResolved'),
  };
  if (!Object.values(when).includes(true)) {
    spec.reporter.report(
      'openslo/alert-never',
      'This policy never alerts: it is off for breaches, for missing data and for resolution. Write alertWhenBreaching: true.',
      { at: spec.at, path: spec.path },
    );
  }
  const condition = readCondition(spec, parts);
  const targets = readTargets(spec, parts);
  spec.reportUnknown();
  if (!condition || !targets) return undefined;
  const { name, displayName, content, referredAt } = condition;
  return {
    definition: {
      ...when,
      conditions: [
        { name, ...(displayName && { displayName }), ...content.definition },
      ],
      targets,
    },
    places: referredAt
      ? { threshold: referredAt, lookback: referredAt }
      : content.places,
  };
}

function readCondition(spec: Fields, { conditions }: AlertParts) {
  const count = spec.has('conditions') ? spec.list('conditions')?.length : 0;
  if (count === undefined) return undefined;
  if (count !== 1) {
    spec.reporter.report(
      'openslo/alert-conditions',
      `A policy has exactly one condition, not ${
        count || 'none'
      }. Write a policy for each, as conditions: [{ conditionRef: my-condition }].`,
      spec.place('conditions'),
    );
    mentionAll(spec, 'conditions', 'conditionRef', conditions);
    return undefined;
  }
  const [item] = spec.maps('conditions') ?? [];
  return (
    item &&
    readReferenceOrInline(item, {
      key: 'conditionRef',
      kind: 'AlertCondition',
      index: conditions,
      readSpec: readConditionSpec,
    })
  );
}

function readTargets(
  spec: Fields,
  { targets }: AlertParts,
): string[] | undefined {
  const key = 'notificationTargets';
  const count = spec.has(key) ? spec.list(key)?.length : 0;
  if (count === undefined) return undefined;
  if (count === 0 || count > MAXIMUM_TARGETS) {
    spec.reporter.report(
      'openslo/alert-targets',
      `A policy has 1 to ${MAXIMUM_TARGETS} targets, not ${
        count || 'none'
      }. Write notificationTargets: [{ targetRef: my-team }].`,
      spec.place(key),
    );
    mentionAll(spec, key, 'targetRef', targets);
    return undefined;
  }
  const read = (spec.maps(key) ?? []).map(item =>
    readReferenceOrInline(item, {
      key: 'targetRef',
      kind: 'AlertNotificationTarget',
      index: targets,
      readSpec: readTargetSpec,
    }),
  );
  const names = read.flatMap(target => target?.name ?? []);
  return names.length === count ? names : undefined;
}
