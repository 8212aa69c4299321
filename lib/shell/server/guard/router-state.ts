/** Next's own reader of the header in which its scripts say what they show; it throws, and Next makes a 500 of that. */
import type { IncomingHttpHeaders } from 'node:http';
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';
import type { Refusal } from './refusal.ts';

const STATE = 'next-router-state-tree';

/** Why Next could not read what a request's scripts show; undefined when it can, or they say nothing of it. */
export function unreadableState(headers: IncomingHttpHeaders): Refusal | undefined {
  try {
    parseAndValidateFlightRouterState(headers[STATE]);
    return undefined;
  } catch {
    return { status: 400, why: `The header ${STATE} cannot be read.` };
  }
}
