export const explanation = {
  'explain.title': 'Where each figure comes from',
  'explain.measured':
    'measured = good ÷ all = {{good}} ÷ {{total}} = {{result}}',
  'explain.spent':
    'bad events = all − good = {{total}} − {{good}} = {{result}}',
  'explain.allowed':
    'bad events allowed = all × (1 − target) = {{total}} × (1 − {{target}}) = {{result}}',
  'explain.remaining':
    'budget left = 1 − bad ÷ allowed = 1 − {{spent}} ÷ {{allowed}} = {{result}}',
  'explain.remainingNone':
    'budget left: not defined, because no bad event is allowed',
  'explain.covered':
    'measured time = {{covered}} ÷ {{expected}} = {{result}}; unmeasured time counts as neither good nor bad',
  'explain.burn':
    'burn rate over a window = (bad ÷ all in that window) ÷ (1 − {{target}}); 1 spends exactly the budget by the end of the window',
  'explain.window': 'Window used',
  'explain.windowValue': '{{from}} to {{to}} ({{duration}}, rolling)',
  'explain.methodLabel': 'Method',
  'explain.method.Occurrences': 'Occurrences: every event weighs the same',
  'explain.source': 'Source',
  'explain.sourceValue': '{{source}}, one measurement each {{step}}',
  'explain.definition': 'Definition',
  'explain.definitionValue': '{{file}}, line {{line}}',
  'explain.query.good': 'Good events, as written',
  'explain.query.bad': 'Bad events, as written',
  'explain.query.total': 'All events, as written',
  'explain.sent': 'As sent to the source',
  'explain.observed': 'Newest measurement',
  'explain.evaluated': 'Evaluated',
} as const;
