/** What has a meaning in GIFT, with the backslash that takes it away. */
const SPECIAL = /[\\~=#{}:]/gu;
/**
 * At its beginning the first two would be read as a format or a weight; the others are markup for readers that do not take the
 * format of the question for that of its answers.
 */
const READ_AS_ELSE = /^\s*[[%]|[<&]/u;

/**
 * Plain text where nothing but text can stand. It is on one line, so that no line of it looks like a comment or ends the
 * question.
 */
export function giftEscaped(text: string): string {
  return text
    .trim()
    .replace(SPECIAL, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** Plain text where a format or a weight may stand before it. */
export function giftText(text: string): string {
  return `${READ_AS_ELSE.test(text) ? '[plain]' : ''}${giftEscaped(text)}`;
}

/** A line that only programs read: Moodle and others take the id and the tags from it. */
export function idComment(id: string, tags: readonly string[]): string {
  return [`// [id:${id}]`, ...tags.map((tag) => `[tag:${tag}]`)].join(' ');
}
