/** Where a page in development hears of every build; there is no such address otherwise. */
export const CONTENT_EVENTS = '/_develop/content';

/**
 * The name under which a page learns, by Server Timing, that it is one in development: no reader's page carries it. With it stands
 * what the page was made from, as `ContentState` tells it, so that what was saved before the page hears of saves is not lost to it.
 */
export const DEVELOPING = 'stemma-develops';
