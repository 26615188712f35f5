import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { BudgetPoint } from '@vigie/backstage-plugin-reliability-common';
import { useFormatter } from '../../format';
import { reliabilityTranslationRef } from '../../translation';
import { VisuallyHidden } from '../VisuallyHidden';
import { thinForTable } from './chartModel';

/** A month by the day: what can still be listened to. */
const ROWS = 31;

/** The chart as a table, for screen readers. */
export function BudgetChartTable(props: { points: readonly BudgetPoint[] }) {
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
            <th scope="col">{t('chart.columnGood')}</th>
            <th scope="col">{t('chart.columnTotal')}</th>
            <th scope="col">{t('chart.columnCovered')}</th>
          </tr>
        </thead>
        <tbody>
          {thinForTable(props.points, ROWS).map(point => (
            <tr key={point.time}>
              <th scope="row">{format.dateTime(point.time)}</th>
              <td>
                {point.remainingRatio === undefined
                  ? t('common.none')
                  : format.remaining(point.remainingRatio)}
              </td>
              <td>{format.count(point.good)}</td>
              <td>{format.count(point.total)}</td>
              <td>{format.duration(point.coveredSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
