import type { Report } from '../report';

export function toJson({ documents, problems }: Report): string {
  return `${JSON.stringify(
    {
      documents,
      problems: problems.map(
        ({ severity, rule, message, file, line, column, path }) => ({
          severity,
          rule,
          message,
          file,
          line,
          column,
          path,
        }),
      ),
    },
    undefined,
    2,
  )}\n`;
}
