import TableContainer from '@material-ui/core/TableContainer';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HeatMap } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  VisuallyHidden,
} from '@vigie/backstage-plugin-reliability-react';
import type { Group } from './cell';
import { HeatMapHead } from './HeatMapHead';
import { HeatMapRow } from './HeatMapRow';
import type { HeatMapView } from './heatMapView';
import { useCellKeys } from './useCellKeys';
import { useTableStyles } from './useTableStyles';

/** Groups by checks. Its frame scrolls, by keyboard too. */
export function HeatMapTable(props: {
  checks: HeatMap['checks'];
  /** The groups of this page. */
  groups: readonly Group[];
  totalGroups: number;
  view: HeatMapView;
  busy: boolean;
}) {
  const { checks, groups, totalGroups, view, busy } = props;
  const classes = useTableStyles();
  const keys = useCellKeys();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const caption = t('heatMap.caption', {
    groups: t('heatMap.groups', { count: totalGroups }),
  });
  return (
    <TableContainer
      className={classes.frame}
      tabIndex={0}
      role="group"
      aria-label={caption}
    >
      <table className={classes.table} aria-busy={busy} {...keys}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <HeatMapHead checks={checks} view={view} />
        <tbody>
          {groups.map((group, index) => (
            <HeatMapRow
              key={group.key}
              group={group}
              checks={checks}
              view={view}
              headClass={classes.rowHead}
              wordsClass={classes.words}
              isFirst={index === 0}
            />
          ))}
        </tbody>
      </table>
    </TableContainer>
  );
}
