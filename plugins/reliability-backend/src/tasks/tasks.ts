/** Scheduled tasks of the plugin, by the ids operators see. */
export const TASKS = {
  services: 'reliability-services',
  definitions: 'reliability-definitions',
  coverage: 'reliability-coverage',
  checks: 'reliability-checks',
  links: 'reliability-links',
  engineCycle: 'reliability-engine-cycle',
} as const;
