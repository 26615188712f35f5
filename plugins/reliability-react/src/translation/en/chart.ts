export const chart = {
  'chart.title': 'Error budget left: {{name}}',
  'chart.summary':
    'From {{from}} to {{to}}, the budget left goes from {{first}} to {{last}}; the lowest is {{lowest}} on {{lowestAt}}.',
  'chart.unmeasured':
    '{{duration}} of this period were not measured (hatched).',
  'chart.noBudget':
    'There is no budget to draw: nothing was counted in this window, or the target allows no bad event.',
  'chart.empty': 'Nothing was measured in this window yet.',
  'chart.slider': 'Read the budget left at a time',
  'chart.reading':
    '{{time}}: {{remaining}} left; {{bad}} bad of {{total}} events since the point before',
  'chart.table': 'Error budget left over time',
  'chart.columnTime': 'Time',
  'chart.columnRemaining': 'Budget left',
  'chart.columnGood': 'Good events since the row before',
  'chart.columnTotal': 'All events since the row before',
  'chart.columnCovered': 'Measured time since the row before',
} as const;
