import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ObjectiveReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { Facts } from '../common';
import { Queries } from './Queries';
import { useFormulas } from './useFormulas';

const useStyles = makeStyles(
  theme => ({
    summary: { ...theme.typography.subtitle1, cursor: 'pointer' },
    formula: {
      ...theme.typography.body2,
      fontVariantNumeric: 'tabular-nums',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'ReliabilityExplanation' },
);

/** Every figure of an objective down to its query, numbers and formula. */
export function Explanation(props: { slo: Slo; objective: ObjectiveReading }) {
  const { slo, objective } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const formulas = useFormulas(slo, objective);
  const { window, source } = slo;
  return (
    <details>
      <summary className={classes.summary}>{t('explain.title')}</summary>
      <ul>
        {formulas.map(formula => (
          <li key={formula} className={classes.formula}>
            {formula}
          </li>
        ))}
      </ul>
      <Facts
        facts={[
          {
            name: t('explain.window'),
            value:
              window.from === undefined || window.to === undefined
                ? format.duration(window.seconds)
                : t('explain.windowValue', {
                    from: format.dateTime(window.from),
                    to: format.dateTime(window.to),
                    duration: format.duration(window.seconds),
                  }),
          },
          {
            name: t('explain.methodLabel'),
            value: t(`explain.method.${slo.method}`),
          },
          {
            name: t('explain.source'),
            value: t('explain.sourceValue', {
              source: source.name
                ? `${source.type} (${source.name})`
                : source.type,
              step: format.duration(source.step),
            }),
          },
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
      {source.queries.length > 0 && <Queries queries={source.queries} />}
      {source.queries.length === 0 && (
        <Typography variant="body2">{t('common.none')}</Typography>
      )}
    </details>
  );

  function timeFact(name: string, time?: number) {
    return time === undefined ? [] : [{ name, value: format.dateTime(time) }];
  }
}
