import type { z } from 'zod';
import { AlertmanagerError } from './AlertmanagerError';

/**
 * Reads an answer of the API: JSON of the expected shape, or an error as a bare
 * JSON string.
 *
 * @throws AlertmanagerError that says in words what came instead
 */
export function readAnswer<T>(
  answer: { status: number; text: string },
  options: {
    name: string;
    schema: z.ZodType<T>;
    /** Makes the server's words fit to be shown. */
    speakable(text: string): string;
  },
): T {
  const { name, schema, speakable } = options;
  const { status, text } = answer;
  const parsed = parseJson(text);
  if (status !== 200) {
    throw statusFailure(
      name,
      status,
      typeof parsed === 'string' ? speakable(parsed) : undefined,
    );
  }
  if (parsed === undefined) {
    throw invalid(name, describe(text));
  }
  const data = schema.safeParse(parsed);
  if (!data.success) {
    const issues = data.error.issues
      .slice(0, 2)
      .map(issue => `${issue.path.join('.')}: ${issue.message}`)
      .join('; ');
    throw invalid(
      name,
      `with JSON of another shape than asked for (${speakable(issues)})`,
    );
  }
  return data.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(text: string): string {
  const start = text.trimStart();
  if (start === '') return 'with nothing';
  return start.startsWith('<')
    ? 'with an HTML page instead of JSON'
    : 'with text that is not JSON, or JSON that is cut off';
}

function invalid(name: string, how: string): AlertmanagerError {
  return new AlertmanagerError(`${name} answered ${how}`, { outage: true });
}

function statusFailure(
  name: string,
  status: number,
  words: string | undefined,
): AlertmanagerError {
  if (status === 401 || status === 403) {
    return new AlertmanagerError(
      `${name} refused the configured credentials (HTTP ${status})`,
      { outage: true },
    );
  }
  if (status === 429) {
    return new AlertmanagerError(
      `${name} asked for fewer requests (HTTP 429)`,
      { outage: true },
    );
  }
  if (status >= 300 && status < 400) {
    return new AlertmanagerError(
      `${name} answered with a redirect (HTTP ${status}), which is not followed: configure the final address`,
      { outage: true },
    );
  }
  const said = words ? `: ${words}` : '';
  return new AlertmanagerError(
    status >= 500
      ? `${name} answered HTTP ${status}${said}`
      : `${name} answered HTTP ${status} where version 2 of the Alertmanager API was expected${said}`,
    { outage: true },
  );
}
