import { peek, peekText } from '../yaml';
import type { FieldRules, YamlMap } from '../yaml';

export const SLOTH_FIELDS: FieldRules = {
  required: 'sloth/required',
  type: 'sloth/type',
  unknownField: 'sloth/unknown-field',
};

/** How the two forms of Sloth spell the same fields. */
export interface SlothSpelling {
  errorQuery: string;
  totalQuery: string;
  errorRatioQuery: string;
  pageAlert: string;
  ticketAlert: string;
  sloPlugins: string;
}

export const FILE_SPELLING: SlothSpelling = {
  errorQuery: 'error_query',
  totalQuery: 'total_query',
  errorRatioQuery: 'error_ratio_query',
  pageAlert: 'page_alert',
  ticketAlert: 'ticket_alert',
  sloPlugins: 'slo_plugins',
};

export const RESOURCE_SPELLING: SlothSpelling = {
  errorQuery: 'errorQuery',
  totalQuery: 'totalQuery',
  errorRatioQuery: 'errorRatioQuery',
  pageAlert: 'pageAlert',
  ticketAlert: 'ticketAlert',
  sloPlugins: 'sloPlugins',
};

export const FILE_VERSION = 'prometheus/v1';
export const RESOURCE_VERSION = 'sloth.slok.dev/v1';
export const RESOURCE_KIND = 'PrometheusServiceLevel';

/** Whether a document is one of Sloth's, in a version we know or another. */
export function isSloth(node: YamlMap): boolean {
  if (isSlothResource(node)) return true;
  return (
    !peek(node, 'apiVersion') &&
    Boolean(peekText(node, 'version')?.startsWith('prometheus/'))
  );
}

export function isSlothResource(node: YamlMap): boolean {
  return (
    peekText(node, 'kind') === RESOURCE_KIND &&
    Boolean(peekText(node, 'apiVersion')?.startsWith('sloth.slok.dev/'))
  );
}
