/** What has to be true of a signal, one after the other. */
export const STEPS = ['collected', 'alerted', 'runbook'] as const;
