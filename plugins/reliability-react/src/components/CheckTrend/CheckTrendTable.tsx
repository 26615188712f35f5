import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CheckDay } from '@vigie/backstage-plugin-reliability-common';
import { useFormatter } from '../../format';
import { reliabilityTranslationRef } from '../../translation';
import { VisuallyHidden } from '../VisuallyHidden';
import { changesOf, startOf } from './trendModel';

/** A month by the day: what can still be listened to. */
const ROWS = 31;

/** The days on which something changed as a table, for screen readers. */
export function CheckTrendTable(props: { days: readonly CheckDay[] }) {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  return (
    <VisuallyHidden>
      <table>
        <caption>{t('trend.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('trend.day')}</th>
            <th scope="col">{t('outcome.pass')}</th>
            <th scope="col">{t('outcome.fail')}</th>
            <th scope="col">{t('outcome.unknown')}</th>
            <th scope="col">{t('trend.level')}</th>
          </tr>
        </thead>
        <tbody>
          {changesOf(props.days, ROWS).map(day => (
            <tr key={day.day}>
              <th scope="row">{format.date(startOf(day), 'UTC')}</th>
              <td>{format.count(day.pass)}</td>
              <td>{format.count(day.fail)}</td>
              <td>{format.count(day.unknown)}</td>
              <td>{t(`level.${day.level ?? 'none'}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
