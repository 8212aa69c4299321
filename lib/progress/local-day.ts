/** Milliseconds of a day. */
const DAY_MS = 86_400_000;
/** Time zones change their offset, and their date, only at quarters of an hour. */
const QUARTER_MS = 900_000;

/** Calendar days of learners, by their time zones. Formatters are slow, so what they said is kept by quarter of an hour. */
export class LocalDays {
  readonly #zones = new Map<string, Zone>();
  readonly #texts = new Map<number, string>();

  /**
   * @param instant ISO 8601
   * @param timeZone IANA name; one that is not known counts as UTC
   * @returns the day there, YYYY-MM-DD
   */
  dayOf(instant: string, timeZone: string): string {
    const day = this.dayNumberOf(instant, timeZone);
    const known = this.#texts.get(day);
    if (known !== undefined) return known;
    const text = dayText(day);
    this.#texts.set(day, text);
    return text;
  }

  /** The same as a whole number of days since 1970-01-01. */
  dayNumberOf(instant: string, timeZone: string): number {
    const zone = this.#zoneOf(timeZone);
    const quarter = Math.floor(Date.parse(instant) / QUARTER_MS);
    const known = zone.days.get(quarter);
    if (known !== undefined) return known;
    const day = formattedDay(zone.format, quarter * QUARTER_MS);
    zone.days.set(quarter, day);
    return day;
  }

  #zoneOf(timeZone: string): Zone {
    const known = this.#zones.get(timeZone);
    if (known !== undefined) return known;
    const zone = { format: formatIn(timeZone), days: new Map<number, number>() };
    this.#zones.set(timeZone, zone);
    return zone;
  }
}

interface Zone {
  /** Undefined for UTC, and for a name that this machine does not know. */
  readonly format: Intl.DateTimeFormat | undefined;
  /** Quarter of an hour → day. */
  readonly days: Map<number, number>;
}

/** A day written YYYY-MM-DD as the number of days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00.000Z`) / DAY_MS);
}

/** The day that is so many days after 1970-01-01, YYYY-MM-DD. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** True for a time zone that this machine knows. */
export function isTimeZone(timeZone: string): boolean {
  return timeZone === 'UTC' || formatIn(timeZone) !== undefined;
}

function formattedDay(format: Intl.DateTimeFormat | undefined, instant: number): number {
  if (format === undefined) return Math.floor(instant / DAY_MS);
  const [month = '', day = '', year = ''] = format.format(instant).split('/');
  return dayNumber(`${year.padStart(4, '0')}-${month}-${day}`);
}

function formatIn(timeZone: string): Intl.DateTimeFormat | undefined {
  if (timeZone === 'UTC') return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  } catch {
    return undefined;
  }
}
