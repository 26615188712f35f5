const STYLES = {
  date: { dateStyle: 'medium' },
  longDate: { dateStyle: 'long' },
  dateTime: { dateStyle: 'medium', timeStyle: 'short' },
  // dateStyle cannot be combined with the name of the zone.
  zonedDateTime: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  },
  day: { day: 'numeric', month: 'short' },
  time: { hour: '2-digit', minute: '2-digit' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** How much of a moment is said. */
export type DateStyle = keyof typeof STYLES;

/**
 * Formats of one language by style and zone, each made once: making one costs
 * more than all that is done with it.
 */
export function createDateFormats(language: string) {
  const known = new Map<string, Intl.DateTimeFormat>();
  return (style: DateStyle, timeZone?: string): Intl.DateTimeFormat => {
    const key = `${style} ${timeZone ?? ''}`;
    const format = known.get(key) ?? create(language, STYLES[style], timeZone);
    known.set(key, format);
    return format;
  };
}

/** A zone that the backend knows and an old browser does not is told in UTC; the text says so. */
function create(
  language: string,
  style: Intl.DateTimeFormatOptions,
  timeZone: string | undefined,
): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, { ...style, timeZone });
  } catch (error) {
    if (error instanceof RangeError) {
      return new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
    }
    throw error;
  }
}
