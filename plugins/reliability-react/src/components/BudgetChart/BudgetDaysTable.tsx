import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { BudgetDay } from '@vigie/backstage-plugin-reliability-common';
import { useFormatter, type CountedUnit } from '../../format';
import { reliabilityTranslationRef } from '../../translation';
import { VisuallyHidden } from '../VisuallyHidden';
import { daysForTable } from './daysModel';

/** A month by the day: what can still be listened to. */
const ROWS = 31;

/** The days as a table, for screen readers. */
export function BudgetDaysTable(props: {
  days: readonly BudgetDay[];
  unit: CountedUnit;
  timeZone: string;
}) {
  const { days, unit, timeZone } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  return (
    <VisuallyHidden>
      <table>
        <caption>
          {days.length > ROWS
            ? t('days.tableWorst', { days: String(ROWS) })
            : t('days.table')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('days.columnDay')}</th>
            <th scope="col">{t('days.columnSpent')}</th>
            <th scope="col">{t(`unit.bad.${unit}`)}</th>
            <th scope="col">{t(`unit.all.${unit}`)}</th>
            <th scope="col">{t('days.columnCovered')}</th>
          </tr>
        </thead>
        <tbody>
          {daysForTable(days, ROWS).map(day => (
            <tr key={day.from}>
              <th scope="row">{format.date(day.from, timeZone)}</th>
              <td>
                {day.spentRatio === undefined
                  ? t('common.none')
                  : format.spent(day.spentRatio)}
              </td>
              <td>{format.amount(day.bad, unit)}</td>
              <td>{format.amount(day.total, unit)}</td>
              <td>{format.duration(day.coveredSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
