import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ObjectiveReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { Facts, type Fact } from '../common';
import { useMethodWords, useWindowWords } from '../words';
import { FormulaList } from './FormulaList';
import { Queries } from './Queries';
import { useFormulas } from './useFormulas';

/** Every figure of an objective down to its query, numbers and formula. */
export function Explanation(props: { slo: Slo; objective: ObjectiveReading }) {
  const { slo, objective } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const formulas = useFormulas(slo, objective);
  const method = useMethodWords(slo);
  const words = useWindowWords(slo.window);
  const { window, source } = slo;
  return (
    <FormulaList title={t('explain.title')} formulas={formulas}>
      <Facts
        sentences
        facts={[
          { name: t('explain.window'), value: usedWindow() },
          { name: t('explain.methodLabel'), value: method.sentence(objective) },
          {
            name: t('explain.source'),
            value: t('explain.sourceValue', {
              source: source.name
                ? `${source.type} (${source.name})`
                : source.type,
              step: format.duration(source.step),
            }),
          },
          ...formatFact(),
          {
            name: t('explain.definition'),
            value: t('explain.definitionValue', {
              file: slo.file,
              line: `${slo.line}`,
            }),
          },
          ...timeFact(t('explain.observed'), slo.observedAt),
          ...timeFact(t('explain.evaluated'), slo.evaluatedAt),
        ]}
      />
      <Queries queries={source.queries} objective={objective} />
    </FormulaList>
  );

  function usedWindow(): string {
    const { from, to, timeZone } = window;
    if (from === undefined || to === undefined) {
      return words.sentence();
    }
    const edges = {
      from: format.dateTime(from, timeZone),
      to: format.dateTime(to, timeZone),
    };
    return timeZone !== undefined && words.period !== undefined
      ? t('explain.windowCalendar', {
          ...edges,
          period: words.period,
          timeZone,
        })
      : t('explain.windowValue', {
          ...edges,
          duration: format.duration(window.seconds),
        });
  }

  function formatFact(): Fact[] {
    if (!slo.format) {
      return [];
    }
    const value = slo.format === 'Recorded' ? t('format.recorded') : slo.format;
    return [{ name: t('explain.format'), value }];
  }

  function timeFact(name: string, time?: number): Fact[] {
    return time === undefined
      ? []
      : [{ name, value: format.dateTime(time, window.timeZone) }];
  }
}
