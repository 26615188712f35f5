export const chart = {
  'chart.title': 'Error budget left: {{name}}',
  'chart.summary':
    'From {{from}} to {{to}}, the budget left goes from {{first}} to {{last}}; the lowest is {{lowest}} on {{lowestAt}}.',
  'chart.unmeasured':
    '{{duration}} of this period were not measured (hatched).',
  'chart.noBudget':
    'There is no budget to draw: nothing was counted in this window, or the target allows nothing bad.',
  'chart.empty': 'Nothing was measured in this window yet.',
  'chart.slider': 'Read the budget left at a time',
  'chart.reading':
    '{{time}}: {{remaining}} left; {{counted}} since the point before',
  'chart.table': 'Error budget left over time',
  'chart.columnTime': 'Time',
  'chart.columnRemaining': 'Budget left',
  'chart.columnGood': '{{good}} since the row before',
  'chart.columnTotal': '{{all}} since the row before',
  'chart.columnCovered': 'Measured time since the row before',
  'days.title': 'Budget spent by day ({{timeZone}})',
  'days.summary':
    'The worst day is {{date}}: it spent {{spent}} of the budget of the whole period.',
  'days.none': 'No day of this period spent any of the budget.',
  'days.empty': 'No day of this period was measured yet.',
  'days.slider': 'Read what a day spent',
  'days.reading': '{{date}}: {{spent}} of the budget spent; {{counted}}',
  'days.unmeasured': '{{date}}: not measured',
  'days.partly': '{{reading}}; {{duration}} measured',
  'days.table': 'Budget spent by day',
  'days.tableWorst':
    'Budget spent by day: the {{days}} days that spent the most',
  'days.columnDay': 'Day',
  'days.columnSpent': 'Share of the budget',
  'days.columnCovered': 'Measured time',
} as const;
