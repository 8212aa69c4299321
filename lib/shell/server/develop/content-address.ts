/** Where a page in development hears of every build; there is no such address otherwise. */
export const CONTENT_EVENTS = '/_develop/content';

/** The name under which a page learns that it is one in development: no reader's page carries it. */
export const DEVELOPING = 'stemma-develops';

/** Says so with every answer, where scripts of a page can read it and nothing is kept: by Server Timing. */
export const DEVELOPS: Readonly<Record<string, string>> = { 'server-timing': DEVELOPING };
