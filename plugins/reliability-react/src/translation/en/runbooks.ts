export const runbooks = {
  'runbooks.title': 'Runbooks',
  'runbooks.alerts': 'Answers the alerts: {{alerts}}',
  'runbooks.noAlerts': 'Names no alert',
  'runbooks.reviewed': 'Reviewed {{age}}',
  'runbooks.neverReviewed': 'Never reviewed',
  'runbooks.overdue': 'Review overdue',
  'runbooks.severity': 'Severity: {{severity}}',
  'runbooks.empty': 'There is no runbook yet.',
  'runbooks.emptyStep':
    'write the first one as a Markdown file in the runbooks folder of the definitions. What to do when the most frequent alert fires is a good start.',
  'runbooks.emptyExample': 'Example of {{file}}',
} as const;
