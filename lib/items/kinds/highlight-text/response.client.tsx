'use client';
import { useState, type ReactNode } from 'react';
import { OptionResults } from '#app/_ui/item/options.client.tsx';
import { PartFieldset } from '#app/_ui/item/part-fieldset.client.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ResponseControlProps } from '../../response-control.ts';
import type { PublicPart } from '../../view.ts';
import styles from './response.module.css';

/** Running text whose phrases are native checkboxes, or the same checkboxes as a list; after the answer, each phrase with its reason. */
export function Response({ item, picks, missing, locked, feedback }: ResponseControlProps): ReactNode {
  return item.parts.map((part) => {
    const result = feedback?.parts.find(({ handle }) => handle === part.handle);
    if (result !== undefined)
      return (
        <div key={part.handle}>
          <p className={styles.text}>{part.text}</p>
          <OptionResults part={part} feedback={result} many />
        </div>
      );
    return (
      <PartFieldset
        key={part.handle}
        leadIn={item.leadIn}
        hint={messages.highlight.hint}
        fault={missing.includes(part.handle) ? messages.highlight.missing : undefined}
        locked={locked}
      >
        <Phrases part={part} chosen={picks[part.handle] ?? []} />
      </PartFieldset>
    );
  });
}

function Phrases(props: { readonly part: PublicPart; readonly chosen: readonly string[] }): ReactNode {
  const { part, chosen } = props;
  const [isList, setIsList] = useState(false);
  const { asList, asText } = messages.highlight;
  return (
    <>
      {isList ? <p className={styles.text}>{part.text}</p> : null}
      <div className={isList ? styles.list : styles.text}>
        {piecesOf(part).map(({ text, handle }, index) =>
          handle === undefined ? (
            // The same words may stand between phrases twice.
            <span key={`${String(index)} ${text}`} className={styles.plain}>
              {text}
            </span>
          ) : (
            <label key={handle} className={styles.phrase}>
              <span className={styles.start}>
                <input
                  type="checkbox"
                  name={part.handle}
                  value={handle}
                  defaultChecked={chosen.includes(handle)}
                />
                {firstWordOf(text)}
              </span>
              {text.slice(firstWordOf(text).length)}
            </label>
          ),
        )}
      </div>
      <button type="button" className={styles.view} onClick={() => setIsList(!isList)}>
        {isList ? asText : asList}
      </button>
    </>
  );
}

/** The box and this word stay on one line: alone at its end, a box seems to belong to the words before it. */
function firstWordOf(text: string): string {
  return /^\S*/u.exec(text)?.[0] ?? '';
}

interface Piece {
  readonly text: string;
  /** The phrase's handle; undefined for words that cannot be selected. */
  readonly handle: string | undefined;
}

/** The text cut at its phrases, in order. */
function piecesOf({ text, options }: PublicPart): readonly Piece[] {
  const phrases = options
    .map((option) => ({ ...option, from: text.indexOf(option.text) }))
    .filter(({ from }) => from !== -1)
    .sort((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let end = 0;
  for (const phrase of phrases) {
    if (phrase.from > end) pieces.push({ text: text.slice(end, phrase.from), handle: undefined });
    pieces.push({ text: phrase.text, handle: phrase.handle });
    end = phrase.from + phrase.text.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), handle: undefined });
  return pieces;
}
