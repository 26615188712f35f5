import type { Reporter } from '../reporting';
import { quoted } from '../yaml';
import type { Field } from '../yaml';

/** Warns of a type of source that nothing here reads. */
export function reportUnknownType(
  reporter: Reporter,
  type: Field<string>,
  types: ReadonlySet<string>,
): void {
  if (types.has(type.value.toLowerCase())) return;
  reporter.report(
    'openslo/source-type-unknown',
    `No source of the type ${quoted(
      type.value,
    )} is known here, so nothing can be read from it. Write type: Prometheus or type: Measurements, or check the spelling.`,
    type,
  );
}
