/** Calendar days of learners, by their time zones. Formatters are slow to make, so each zone's is kept. */
export class LocalDays {
  readonly #formats = new Map<string, Intl.DateTimeFormat>();

  /**
   * @param instant ISO 8601
   * @param timeZone IANA name; one that is not known counts as UTC
   * @returns the day there, YYYY-MM-DD
   */
  dayOf(instant: string, timeZone: string): string {
    const parts = this.#formatFor(timeZone).formatToParts(Date.parse(instant));
    const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
    return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  }

  #formatFor(timeZone: string): Intl.DateTimeFormat {
    const known = this.#formats.get(timeZone);
    if (known !== undefined) return known;
    const format = isTimeZone(timeZone) ? formatIn(timeZone) : formatIn('UTC');
    this.#formats.set(timeZone, format);
    return format;
  }
}

/** True for a time zone that this machine knows. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatIn(timeZone);
    return true;
  } catch {
    return false;
  }
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
}
