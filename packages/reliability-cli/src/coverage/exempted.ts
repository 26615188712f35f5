import type { Exemption } from '@vigie/backstage-plugin-reliability-common';
import type { Entry } from './report';

/**
 * Turns a failure into `exempt` where an exemption of the folder counts today,
 * and says of one that does not why.
 *
 * @param today - `2027-03-31`, in UTC
 */
export function exempted(
  entry: Entry,
  exemptions: readonly Exemption[],
  today: string,
): Entry {
  if (entry.outcome !== 'fail' && entry.outcome !== 'unknown') return entry;
  const about = exemptions.filter(({ check }) => check === entry.id);
  const counting = about.find(({ until }) => until && today <= until);
  if (counting) {
    const { name, until, reason, approvedBy } = counting;
    return {
      ...entry,
      outcome: 'exempt',
      message: `${entry.message} Exempt until ${until} (${name}: ${reason}; approved by ${approvedBy}).`,
    };
  }
  const [past] = about;
  if (!past) return entry;
  const why = past.until ? `ended on ${past.until}` : 'has no end date';
  return {
    ...entry,
    message: `${entry.message} The exemption ${past.name} ${why}, so it does not count.`,
  };
}
