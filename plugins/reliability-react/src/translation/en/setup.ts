export const setup = {
  'setup.title': 'Put this service under watch',
  'setup.intro':
    'This service has no definitions yet. Two files are enough for a first SLO, without any monitoring system.',
  'setup.annotation': '1. Add the annotation to catalog-info.yaml',
  'setup.firstSlo': '2. Write {{file}} beside it',
  'setup.push':
    '3. Push counts to POST /api/reliability/measurements; the SLO appears within a few minutes.',
  'setup.short':
    'This service has no definitions yet; the SLO card shows what to add.',
  'definitions.pending': 'The definitions have not been read yet.',
  'definitions.pendingStep':
    'nothing to do: the folder is read within a few minutes of its registration.',
  'definitions.missing': 'The folder {{location}} is not there.',
  'definitions.missingStep':
    'create the folder, or correct the annotation reliability/definitions.',
  'definitions.error': 'The definitions could not be read at the last attempt.',
  'definitions.errorKept': 'What was read {{age}} stays in force.',
  'problems.title_one': '{{count}} problem in the definitions',
  'problems.title_other': '{{count}} problems in the definitions',
  'problems.error': 'Error',
  'problems.warning': 'Warning',
  'problems.field': 'Field {{path}}',
  'problems.more_one': 'and {{count}} more problem',
  'problems.more_other': 'and {{count}} more problems',
} as const;
