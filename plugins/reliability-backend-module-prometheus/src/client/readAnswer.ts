import type { z } from 'zod';
import { envelopeSchema } from './answers';
import type { HttpAnswer } from './exchange';
import { envelopeFailure, PrometheusError, statusFailure } from './failures';

/** An understood answer, with what the server said beside it. */
export interface PrometheusAnswer<T> {
  data: T;
  warnings: string[];
  /** What is missing, of an answer that may be partial. */
  partial?: string;
}

/**
 * Reads an answer of the query API.
 *
 * @throws PrometheusError that says in words what came instead
 */
export function readAnswer<T>(
  { status, text }: HttpAnswer,
  options: {
    name: string;
    schema: z.ZodType<T>;
    acceptPartial?: boolean;
    /** Makes the server's words fit to be shown. */
    speakable(text: string): string;
  },
): PrometheusAnswer<T> {
  const { name, speakable } = options;
  const parsed = parseJson(text);
  const envelope = envelopeSchema.safeParse(parsed);
  if (status !== 200) {
    throw envelope.success && envelope.data.status === 'error'
      ? envelopeFailure(
          name,
          status,
          envelope.data.errorType ?? '',
          speakable(envelope.data.error ?? 'no reason given'),
        )
      : statusFailure(name, status);
  }
  if (!envelope.success) {
    throw invalid(name, describe(text, parsed));
  }
  if (envelope.data.status === 'error') {
    throw envelopeFailure(
      name,
      422,
      envelope.data.errorType ?? '',
      speakable(envelope.data.error ?? 'no reason given'),
    );
  }
  const data = options.schema.safeParse(envelope.data.data);
  if (!data.success) {
    throw invalid(
      name,
      `with data of another shape than asked for (${speakable(
        data.error.issues
          .slice(0, 2)
          .map(issue => `${issue.path.join('.')}: ${issue.message}`)
          .join('; '),
      )})`,
    );
  }
  const warnings = (envelope.data.warnings ?? []).map(speakable);
  // Prometheus 3 marks remarks about the query itself; anything else beside a
  // success means that a part of the data could not be read.
  const missing = warnings.filter(item => !/^PromQL (info|warning)/.test(item));
  if (missing.length > 0 || envelope.data.isPartial) {
    const message = `${name} could read only a part of the data${
      missing.length > 0 ? `: ${missing[0]}` : ''
    }`;
    if (!options.acceptPartial) {
      throw new PrometheusError({ kind: 'partial', message });
    }
    return { data: data.data, warnings, partial: message };
  }
  return { data: data.data, warnings };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(text: string, parsed: unknown): string {
  if (parsed !== undefined) {
    return 'with JSON that is not an answer of the query API';
  }
  const start = text.trimStart();
  if (start === '') {
    return 'with nothing';
  }
  return start.startsWith('<')
    ? 'with an HTML page instead of JSON'
    : 'with text that is not JSON, or JSON that is cut off';
}

function invalid(name: string, how: string): PrometheusError {
  return new PrometheusError({
    kind: 'invalid-response',
    message: `${name} answered ${how}`,
    outage: true,
  });
}
