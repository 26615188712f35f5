/** The tabs and their paths below the page's own. */
export const TABS = [
  { path: '', name: 'services' },
  { path: 'heat-map', name: 'heatMap' },
  { path: 'blind-spots', name: 'blindSpots' },
  { path: 'campaigns', name: 'campaigns' },
] as const;
