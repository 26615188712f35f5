export const alerts = {
  'standing.complete': 'Complete',
  'standing.weak': 'Weak',
  'standing.dead': 'Dead',
  'standing.unknown': 'Unknown',
  'standingMeaning.complete': 'It would tell somebody, who finds a runbook.',
  'standingMeaning.weak': 'It tells somebody, with the findings below.',
  'standingMeaning.dead': 'It can never tell anybody.',
  'standingMeaning.unknown': 'What it is worth cannot be seen.',
  'finding.good': 'Good',
  'finding.bad': 'To mend',
  'finding.unknown': 'Not seen',
} as const;
