import { memo } from 'react';
import { Link } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LEVELS, type Check } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { CELL_SYMBOLS, cellOf, failShare, type Group } from './cell';
import { GroupTrend } from './GroupTrend';
import { searchOf, type HeatMapView } from './heatMapView';
import { useCellStyles } from './useCellStyles';
import { useGroupTitle } from './useGroupTitle';

export interface HeatMapRowProps {
  group: Group;
  checks: readonly Check[];
  view: HeatMapView;
  /** Class of the head of the row. */
  headClass: string;
  /** Class of cells with words. */
  wordsClass: string;
  /** The Tab key enters the cells in this row. */
  isFirst: boolean;
}

/** A group in the map. Plain elements: there are thousands of cells. */
export const HeatMapRow = memo(function Row(props: HeatMapRowProps) {
  const { group, checks, view, headClass, wordsClass, isFirst } = props;
  const cells = useCellStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const title = useGroupTitle()(view.groupBy, group.key, group.title);
  return (
    <tr>
      <th scope="row" className={headClass}>
        <Link
          to={{ search: searchOf(view, { group: group.key }) }}
          data-cell={0}
          tabIndex={isFirst ? 0 : -1}
        >
          {title}
        </Link>
      </th>
      <td className={wordsClass}>{format.count(group.services)}</td>
      {checks.map((check, index) => {
        const counts = group.outcomes[index];
        if (!counts) {
          return <td key={check.id} />;
        }
        const { look, count, outcome } = cellOf(counts);
        return (
          <td key={check.id}>
            <Link
              to={{
                search: searchOf(view, {
                  group: group.key,
                  check: check.id,
                  outcome,
                }),
              }}
              data-cell={index + 1}
              tabIndex={-1}
              className={`${cells.cell} ${
                look === 'fail'
                  ? cells[`fail${failShare(counts)}`]
                  : cells[look]
              }`}
              aria-label={t('heatMap.cell', {
                check: check.title,
                group: title,
                fail: format.count(counts.fail),
                unknown: format.count(counts.unknown),
                pass: format.count(counts.pass),
                exempt: format.count(counts.exempt),
                notApplicable: format.count(counts.notApplicable),
              })}
            >
              {CELL_SYMBOLS[look]}
              {look === 'none' ? '' : ` ${format.count(count)}`}
            </Link>
          </td>
        );
      })}
      <td className={wordsClass}>
        {(['none', ...LEVELS] as const)
          .filter(level => group.levels[level] > 0)
          .map(level =>
            t('heatMap.levelCount', {
              amount: format.count(group.levels[level]),
              level: t(`level.${level}`),
            }),
          )
          .join(', ')}
      </td>
      <td className={wordsClass}>
        <GroupTrend trend={group.trend} />
      </td>
    </tr>
  );
});
