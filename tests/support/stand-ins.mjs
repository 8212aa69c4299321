/** Modules that throw outside of Next, and what tests load in their place: `server-only` outside a React server build, `next/headers` outside a request. */

/** Name of a module → path of its stand-in, from this folder. */
export const STAND_INS = { 'server-only': 'empty.ts', 'next/headers': 'next-headers.ts' };
