import { foldName } from '#lib/base/words.ts';

/** "On" behind whoever has something: "people on warfarin", "a patient is on warfarin". */
const ON =
  /(?<=\b(?:patients?|persons?|people|adults?|clients?|someone|somebody|(?:wo)?m[ae]n|who is|who are|patient is|person is|client is|(?:wo)?man is) )on (?=\S)/giu;

/** A question with "taking warfarin" for "on warfarin", where that is said of a person. @param names of what is taken */
export function withTaking(question: string, names: readonly string[]): string {
  return question.replace(ON, (on: string, at: number) => {
    const rest = foldName(question.slice(at + on.length));
    return names.some((name) => beginsWith(rest, foldName(name))) ? 'taking ' : on;
  });
}

function beginsWith(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}\p{N}-]/u.test(text.slice(name.length));
}
