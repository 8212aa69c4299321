/** The only reader of the calendar and of the time of day. Everything else is told. */

/** Milliseconds since 1970-01-01T00:00Z. */
export function nowMs(): number {
  return Date.now();
}

/** Today on this machine's calendar, YYYY-MM-DD. */
export function localDay(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

/** True for a day that exists, written YYYY-MM-DD. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
