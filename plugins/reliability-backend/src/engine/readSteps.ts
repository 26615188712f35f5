import { isError } from '@backstage/errors';
import type { SliFailure } from '@vigie/backstage-plugin-reliability-node';
import type { Candidate } from './candidates';

/** Seconds between the buckets of an SLI, or why they are not known. */
export type SliStep =
  | { ok: true; seconds: number }
  | { ok: false; failure: SliFailure };

const SHORTEST_STEP_SECONDS = 60;
const HOUR_SECONDS = 3600;

/** The step of each candidate, by key, asked all at once so that a source can answer in one go. */
export async function readSteps(
  candidates: readonly Candidate[],
): Promise<Map<string, SliStep>> {
  const steps = await Promise.all(candidates.map(readStep));
  return new Map(
    candidates.map(({ query }, index) => [query.key, steps[index]]),
  );
}

/** A sliced SLI is collected by the slice, whatever finer step its source has. */
async function readStep({
  source,
  query,
  slicing,
}: Candidate): Promise<SliStep> {
  let seconds: number;
  try {
    seconds = await source.stepOf(query);
  } catch (error) {
    return failed(
      'internal',
      isError(error) ? error.message : 'The step cannot be determined',
    );
  }
  if (
    !Number.isInteger(seconds) ||
    seconds < SHORTEST_STEP_SECONDS ||
    HOUR_SECONDS % seconds !== 0
  ) {
    return failed(
      'internal',
      `The step must divide an hour; it is ${seconds} seconds`,
    );
  }
  if (slicing && slicing.seconds % seconds !== 0) {
    return failed(
      'query-rejected',
      `Slices of ${slicing.seconds} seconds cannot be made of steps of ${seconds} seconds; ` +
        `write a timeSliceWindow that is a multiple of the step`,
    );
  }
  return { ok: true, seconds: slicing?.seconds ?? seconds };
}

function failed(kind: SliFailure['kind'], message: string): SliStep {
  return { ok: false, failure: { kind, message } };
}
