export const levels = {
  'level.none': 'Below Observed',
  'level.observed': 'Observed',
  'level.alerted': 'Alerted',
  'level.operable': 'Operable',
  'level.resilient': 'Resilient',
  'outcome.pass': 'Pass',
  'outcome.fail': 'Fail',
  'outcome.unknown': 'Unknown',
  'outcome.exempt': 'Exempt',
  'outcome.not-applicable': 'Not applicable',
  'trend.title': 'Checks by the day, last 90 days',
  'trend.slider': 'Read a day',
  'trend.reading':
    '{{date}}: {{pass}} pass, {{fail}} fail, {{unknown}} unknown. Level: {{level}}.',
  'trend.summary':
    'From {{from}} to {{to}}, passing checks went from {{passFirst}} to {{passLast}} and failing ones from {{failFirst}} to {{failLast}}.',
  'trend.young':
    'The history begins with this day; a trend needs a second one.',
  'trend.table': 'Days on which something changed, the newest 31',
  'trend.day': 'Day (UTC)',
  'trend.level': 'Level',
} as const;
