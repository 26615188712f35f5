import { z } from 'zod';
import { GrafanaError } from './GrafanaError';

const errorSchema = z.object({ message: z.string() });

/**
 * Reads an answer of the API: JSON of the expected shape, or an error with a
 * message.
 *
 * @throws GrafanaError that says in words what came instead
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
    const words = errorSchema.safeParse(parsed).data?.message.trim();
    throw statusFailure(name, status, words ? `: ${speakable(words)}` : '');
  }
  if (parsed === undefined) throw invalid(name, describe(text));
  const data = schema.safeParse(parsed);
  if (data.success) return data.data;
  const issues = data.error.issues
    .slice(0, 2)
    .map(issue => `${issue.path.join('.')}: ${issue.message}`)
    .join('; ');
  throw invalid(
    name,
    `with JSON of another shape than asked for (${speakable(issues)})`,
  );
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

function invalid(name: string, how: string): GrafanaError {
  return new GrafanaError(`${name} answered ${how}`, { outage: true });
}

function statusFailure(
  name: string,
  status: number,
  said: string,
): GrafanaError {
  if (status === 401) {
    return new GrafanaError(
      `${name} refused the configured credentials (HTTP 401)${said}`,
      { outage: true },
    );
  }
  if (status === 403) {
    // One permission is missing; others may be there.
    return new GrafanaError(
      `the account of ${name} lacks a permission (HTTP 403)${said}`,
      { outage: false },
    );
  }
  if (status === 429) {
    return new GrafanaError(
      `${name} asked for fewer requests (HTTP 429)${said}`,
      { outage: true },
    );
  }
  if (status >= 300 && status < 400) {
    return new GrafanaError(
      `${name} answered with a redirect (HTTP ${status}), which is not followed: configure the final address`,
      { outage: true },
    );
  }
  return new GrafanaError(`${name} answered HTTP ${status}${said}`, {
    outage: status >= 500,
  });
}
