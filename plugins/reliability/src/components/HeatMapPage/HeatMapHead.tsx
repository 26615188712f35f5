import { Link } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Check } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { searchOf, type HeatMapView } from './heatMapView';
import { levelSpans } from './levelSpans';
import { useTableStyles } from './useTableStyles';

/** After the checks, which is what people come for. */
const LAST_COLUMNS = ['levelsColumn', 'trendColumn'] as const;

/** Levels, and under each its checks, written upwards so that all fit. */
export function HeatMapHead(props: {
  checks: readonly Check[];
  view: HeatMapView;
}) {
  const { checks, view } = props;
  const classes = useTableStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={classes.corner}>
          {t(`heatMap.by.${view.groupBy}`)}
        </th>
        <th scope="col" rowSpan={2} className={classes.wordsHead}>
          {t('heatMap.servicesColumn')}
        </th>
        {levelSpans(checks).map(({ level, span }, index) => (
          <th
            key={index}
            scope="colgroup"
            colSpan={span}
            className={classes.levelHead}
          >
            {t(`level.${level}`)}
          </th>
        ))}
        {LAST_COLUMNS.map(column => (
          <th key={column} scope="col" rowSpan={2} className={classes.lastHead}>
            {t(`heatMap.${column}`)}
          </th>
        ))}
      </tr>
      <tr>
        {checks.map((check, index) => (
          <th key={check.id} scope="col" className={classes.checkHead}>
            <Link
              to={{
                search: searchOf(view, { check: check.id, outcome: 'fail' }),
              }}
              data-cell={index + 1}
              tabIndex={-1}
              className={classes.checkName}
              title={check.why}
              lang="en"
            >
              {check.title}
            </Link>
          </th>
        ))}
      </tr>
    </thead>
  );
}
