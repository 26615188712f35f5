import type { Entry } from '../report';

export function toJson(entries: readonly Entry[]): string {
  const checks = entries.map(
    ({ id, outcome, object, file, line, message, next }) => ({
      id,
      outcome,
      object,
      file,
      line,
      message,
      next,
    }),
  );
  return `${JSON.stringify({ checks }, undefined, 2)}\n`;
}
