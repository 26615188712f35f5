import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { BudgetPoint } from '@vigie/backstage-plugin-reliability-common';
import { useFormatter, type CountedUnit } from '../../format';
import { reliabilityTranslationRef } from '../../translation';
import { VisuallyHidden } from '../VisuallyHidden';
import { thinForTable } from './chartModel';

/** A month by the day: what can still be listened to. */
const ROWS = 31;

/** The chart as a table, for screen readers. */
export function BudgetChartTable(props: {
  points: readonly BudgetPoint[];
  unit: CountedUnit;
  timeZone?: string;
}) {
  const { points, unit, timeZone } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  return (
    <VisuallyHidden>
      <table>
        <caption>{t('chart.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('chart.columnTime')}</th>
            <th scope="col">{t('chart.columnRemaining')}</th>
            <th scope="col">
              {t('chart.columnGood', { good: t(`unit.good.${unit}`) })}
            </th>
            <th scope="col">
              {t('chart.columnTotal', { all: t(`unit.all.${unit}`) })}
            </th>
            <th scope="col">{t('chart.columnCovered')}</th>
          </tr>
        </thead>
        <tbody>
          {thinForTable(points, ROWS).map(point => (
            <tr key={point.time}>
              <th scope="row">{format.dateTime(point.time, timeZone)}</th>
              <td>
                {point.remainingRatio === undefined
                  ? t('common.none')
                  : format.remaining(point.remainingRatio)}
              </td>
              <td>{format.amount(point.good, unit)}</td>
              <td>{format.amount(point.total, unit)}</td>
              <td>{format.duration(point.coveredSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
