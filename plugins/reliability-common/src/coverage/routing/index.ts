export type {
  AlertRouting,
  InhibitRule,
  NumberRange,
  Receiver,
  Route,
  RouteMatcher,
  RoutingConfig,
  Silence,
  TimeInterval,
} from './types';
export { alertLabels } from './alertLabels';
export { alertRouting, type AlertRoutingInput } from './alertRouting';
export { type FindInhibitor, inhibition, type NamedAlert } from './inhibition';
export type { PossibleLabels } from './labelSet';
export { parseMatchers } from './parseMatchers';
export { reachesPeople } from './reachesPeople';
export { readRoutingConfig } from './readRoutingConfig';
export { routesOf, type RouteMatch } from './routesOf';
export { silenceFor } from './silenceFor';
