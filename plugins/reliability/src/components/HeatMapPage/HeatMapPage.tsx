import { EVERY_SERVICE, useUrlView } from '../ServiceFilters';
import { GroupServices } from './GroupServices';
import { HeatMapOverview } from './HeatMapOverview';
import { heatMapCodec, isServicesView } from './heatMapView';

/** Every check over every service by group, and the services behind it. */
export function HeatMapPage() {
  const { view, change, clear } = useUrlView(heatMapCodec);
  return isServicesView(view) ? (
    <GroupServices
      view={view}
      onChange={change}
      onClear={() =>
        change({ ...EVERY_SERVICE, check: undefined, outcome: undefined })
      }
    />
  ) : (
    // Groups of another kind are never drawn while the new ones are loaded.
    <HeatMapOverview
      key={view.groupBy}
      view={view}
      onChange={change}
      onClear={clear}
    />
  );
}
