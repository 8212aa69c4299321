/** Where a page in development hears of every build; there is no such address otherwise. */
export const CONTENT_EVENTS = '/_develop/content';
