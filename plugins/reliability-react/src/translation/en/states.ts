export const states = {
  'state.invalid': 'Invalid',
  'state.source-error': 'Source error',
  'state.no-data': 'No data',
  'state.exhausted': 'Exhausted',
  'state.burning': 'Burning',
  'state.at-risk': 'At risk',
  'state.stale': 'Stale',
  'state.insufficient': 'Insufficient',
  'state.no-traffic': 'No traffic',
  'state.healthy': 'Healthy',
  'state.none': 'No SLO',
  'stateMeaning.invalid': 'The definition was refused; nothing is measured.',
  'stateMeaning.source-error':
    'The source could not be read at the last attempt.',
  'stateMeaning.no-data': 'The source holds no data for this indicator.',
  'stateMeaning.exhausted': 'The error budget of the window is spent.',
  'stateMeaning.burning':
    'The budget is being spent fast enough to call somebody.',
  'stateMeaning.at-risk':
    'At the present pace the budget runs out before the window ends.',
  'stateMeaning.stale': 'The newest measurement is too old to rely on.',
  'stateMeaning.insufficient':
    'Too little of the window was measured to call it healthy.',
  'stateMeaning.no-traffic': 'There was nothing to judge in this window.',
  'stateMeaning.healthy': 'The promise is kept, measured over enough time.',
  'verdict.covered': 'Covered',
  'verdict.partial': 'Partial',
  'verdict.uncovered': 'Not covered',
  'verdict.unknown': 'Unknown',
  'verdict.exempt': 'Exempt',
  'verdict.not-applicable': 'Not applicable',
} as const;
