export { XAPI_VERBS, xapiStatement } from './xapiStatement';
export type {
  XapiActivity,
  XapiEvent,
  XapiStatement,
  XapiVerb,
} from './xapiStatement';
