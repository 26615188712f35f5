/** What the pipelines and backup jobs of the example organisation report. */
export interface ExampleReport {
  entityRef: string;
  check: 'delivery/e2e' | 'delivery/deploy' | 'delivery/backup';
  outcome: 'pass' | 'fail';
  message: string;
  link: string;
}

function report(
  service: string,
  check: ExampleReport['check'],
  outcome: ExampleReport['outcome'],
  message: string,
): ExampleReport {
  return {
    entityRef: `component:default/${service}`,
    check,
    outcome,
    message,
    link: `https://ci.example.com/${service}/${check.split('/')[1]}`,
  };
}

/** Every pushed check passes somewhere and fails somewhere. */
export const REPORTS: readonly ExampleReport[] = [
  report('delivery-quote', 'delivery/e2e', 'pass', '42 scenarios passed.'),
  report(
    'delivery-quote',
    'delivery/deploy',
    'pass',
    'Deployed to both sites.',
  ),
  report('identity-gateway', 'delivery/e2e', 'pass', '31 scenarios passed.'),
  report(
    'identity-gateway',
    'delivery/deploy',
    'pass',
    'Deployed to both sites.',
  ),
  report(
    'label-printing',
    'delivery/e2e',
    'fail',
    'Customs form: the third page is empty.',
  ),
  report(
    'pickup-points',
    'delivery/deploy',
    'fail',
    'The second site still runs the version before.',
  ),
  report(
    'session-store',
    'delivery/backup',
    'pass',
    'Restored into an empty instance and compared.',
  ),
  report(
    'event-bus',
    'delivery/backup',
    'fail',
    'No space left where backups are kept.',
  ),
];
