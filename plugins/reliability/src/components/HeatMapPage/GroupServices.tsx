import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CHECK_OUTCOMES } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { ServiceOutcomes } from '../ServiceOutcomes';
import { searchOf, type HeatMapView } from './heatMapView';
import { useGroupTitle } from './useGroupTitle';

/** The services behind a cell, a group or a check of the map. */
export function GroupServices(props: {
  view: HeatMapView;
  onChange(part: Partial<HeatMapView>): void;
  onClear(): void;
}) {
  const { view, onChange, onClear } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const groupTitle = useGroupTitle();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The cell that was followed is gone; readers go on here.
    heading.current?.focus();
  }, []);
  return (
    <>
      <Link to={{ search: searchOf(view, {}) }}>{t('heatMap.back')}</Link>
      <Typography variant="h5" component="h2" ref={heading} tabIndex={-1}>
        {view.group === undefined
          ? t('heatMap.ofAll')
          : t('heatMap.ofGroup', {
              group: groupTitle(view.groupBy, view.group),
            })}
      </Typography>
      <ServiceOutcomes
        view={view}
        outcomes={CHECK_OUTCOMES}
        empty={t('outcomes.empty')}
        name="checks"
        onChange={onChange}
        onClear={onClear}
      />
    </>
  );
}
