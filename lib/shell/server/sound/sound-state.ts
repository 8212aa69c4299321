/** Next's own reader of the header in which its scripts say what they show; it throws, and Next makes a 500 of that. */
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';

/** True for a request whose scripts show what Next can read, or say nothing of it. */
export function isSoundState(header: string | string[] | undefined): boolean {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}
