/** What banks say after an answer that only judges it. */
const VERDICT =
  /^(?:(?:(?:that is|that’s|that's|this is|your answer is|the answer is) )?(?:not )?(?:right|correct|incorrect|wrong|true|false|yes|no|good|very good|great|excellent|exactly|well done|good job|sorry|not quite|try again)(?: answer)?[\s,.!…]*)+$/iu;

/** Whether the words after an answer say that it is right or wrong and not why: "Correct!", "No, sorry." */
export function isBareVerdict(words: string): boolean {
  return VERDICT.test(words.trim());
}
