/** Labels that tell how a request ended: the usual place of the signal for errors. */
export const STATUS_LABELS: readonly string[] = [
  'code',
  'status',
  'status_code',
  'http_status_code',
  'http_response_status_code',
  'response_code',
  'envoy_response_code_class',
  'grpc_code',
  'grpc_status',
  'rpc_grpc_status_code',
  'rpc_response_status_code',
  'rpc_status_code',
  'error_type',
  'outcome',
  'exception',
  'classification',
];

const COUNTS = /(?:_total|_count)$|requests?|responses?|calls|_rq(?:_|$)/;
const NO_COUNTS = /_(?:bucket|sum|created|info)$/;

/** Metrics that may count requests: only their status labels are looked up. */
export function mayCountRequests(metric: string): boolean {
  return COUNTS.test(metric) && !NO_COUNTS.test(metric);
}
