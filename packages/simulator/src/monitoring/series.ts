/** Labels of a series, its name among them as `__name__`. */
export type Labels = Readonly<Record<string, string>>;

/** What an exporter says of one family of metrics. */
export interface Export {
  type: string;
  /** Values by label: there is a series for each. */
  labels?: Readonly<Record<string, readonly string[]>>;
}

const BUCKETS = ['0.1', '0.25', '0.5', '1', '2.5', '+Inf'];

/** The series of a job that exports these families. */
export function seriesOf(
  job: string,
  families: Readonly<Record<string, Export>> = {},
): Labels[] {
  return Object.entries(families).flatMap(([family, { type, labels = {} }]) =>
    samplesOf(family, type).flatMap(sample =>
      combinations(Object.entries(labels)).map(each => ({
        job,
        ...sample,
        ...each,
      })),
    ),
  );
}

function samplesOf(family: string, type: string): Labels[] {
  if (type !== 'histogram') return [{ __name__: family }];
  return [
    ...BUCKETS.map(le => ({ __name__: `${family}_bucket`, le })),
    { __name__: `${family}_count` },
    { __name__: `${family}_sum` },
  ];
}

function combinations(
  labels: ReadonlyArray<readonly [string, readonly string[]]>,
): Labels[] {
  return labels.reduce<Labels[]>(
    (found, [name, values]) =>
      found.flatMap(each => values.map(value => ({ ...each, [name]: value }))),
    [{}],
  );
}
