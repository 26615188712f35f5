export const explanation = {
  'explain.title': 'Where each figure comes from',
  'explain.measured':
    'measured = good ÷ all = {{good}} ÷ {{total}} = {{result}}',
  'explain.measuredMean':
    'measured = sum of the slices’ shares ÷ slices = {{good}} ÷ {{total}} = {{result}}',
  'explain.spent': '{{bad}} = all − good = {{total}} − {{good}} = {{result}}',
  'explain.allowed':
    '{{allowed}} = all × (1 − target) = {{total}} × (1 − {{target}}) = {{result}}',
  'explain.allowedWhole':
    '{{allowed}} = (slices counted + slices still to come) × (1 − target) = ({{total}} + {{left}}) × (1 − {{target}}) = {{result}}',
  'explain.remaining':
    'budget left = 1 − bad ÷ allowed = 1 − {{spent}} ÷ {{allowed}} = {{result}}',
  'explain.remainingNone':
    'budget left: not defined, because nothing bad is allowed',
  'explain.covered':
    'measured time = {{covered}} ÷ {{expected}} = {{result}}; unmeasured time counts as neither good nor bad',
  'explain.badHour':
    'one hour of failure = all ÷ measured time × 1 hour ÷ allowed = {{total}} ÷ {{covered}} × {{hour}} ÷ {{allowed}} = {{result}} of the budget',
  'explain.burn':
    'burn rate over a window = (bad ÷ all in that window) ÷ (1 − {{target}}); 1 spends exactly the budget by the end of the window',
  'explain.window': 'Window used',
  'explain.windowValue': '{{from}} to {{to}} ({{duration}}, rolling)',
  'explain.windowCalendar':
    '{{from}} to {{to}}, which is {{period}} so far (times of {{timeZone}})',
  'explain.methodLabel': 'Method',
  'explain.source': 'Source',
  'explain.sourceValue': '{{source}}, one measurement each {{step}}',
  'explain.format': 'Written for',
  'explain.definition': 'Definition',
  'explain.definitionValue': '{{file}}, line {{line}}',
  'explain.query.good': 'Good events, as written',
  'explain.query.bad': 'Bad events, as written',
  'explain.query.total': 'All events, as written',
  'explain.query.raw': 'Ratio, as written',
  'explain.query.threshold': 'Value held against the threshold, as written',
  'explain.sent': 'As sent to the source',
  'explain.observed': 'Newest measurement',
  'explain.evaluated': 'Evaluated',
} as const;
