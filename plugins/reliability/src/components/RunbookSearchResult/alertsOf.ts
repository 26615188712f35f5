/** The alerts of a found runbook; an index may give a list or its words back. */
export function alertsOf(result: object): string[] {
  const { alerts } = result as { alerts?: unknown };
  if (Array.isArray(alerts)) {
    return alerts.filter((alert): alert is string => typeof alert === 'string');
  }
  return typeof alerts === 'string'
    ? alerts.split(/[\s,]+/).filter(Boolean)
    : [];
}
