'use client';
import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { BLANK } from '#lib/base/blank.ts';
import type { ResponseControlProps } from '#lib/items/response-control.ts';
import type { ItemFeedback, PublicItem, PublicPart } from '#lib/items/view.ts';
import styles from './blanks.module.css';
import { OptionResults } from './options.client.tsx';
import { PartFieldset } from './part-fieldset.client.tsx';

type PartFeedback = ItemFeedback['parts'][number];

/**
 * Sentences with gaps, each gap a native select inside its sentence; after the answer, sentence by sentence what was
 * right. `joined` sets the parts as pieces of one sentence.
 */
export function Blanks(props: ResponseControlProps & { readonly joined: boolean }): ReactNode {
  const { item, picks, missing, locked, feedback, joined } = props;
  if (feedback !== undefined) return <BlankResults item={item} feedback={feedback} />;
  const empty = item.parts.flatMap(({ handle }, index) => (missing.includes(handle) ? [index + 1] : []));
  const blanks = item.parts.map((part, index) => (
    <Sentence key={part.handle} part={part} joined={joined}>
      <Gap
        part={part}
        position={index + 1}
        chosen={picks[part.handle]?.[0]}
        isMissing={empty.includes(index + 1)}
      />
    </Sentence>
  ));
  return (
    <PartFieldset
      leadIn={item.leadIn}
      hint={messages.blanks.hint}
      fault={empty.length > 0 ? messages.blanks.missing(empty) : undefined}
      locked={locked}
    >
      {joined ? <p className={styles.sentence}>{blanks}</p> : blanks}
    </PartFieldset>
  );
}

/** A piece of text with something else in place of its blank. */
function Sentence(props: {
  readonly part: PublicPart;
  readonly joined: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const [before, after] = aroundBlank(props.part.text);
  return props.joined ? (
    <>
      {before}
      {props.children}
      {after}{' '}
    </>
  ) : (
    <p className={styles.sentence}>
      {before}
      {props.children}
      {after}
    </p>
  );
}

function Gap(props: {
  readonly part: PublicPart;
  readonly position: number;
  readonly chosen: string | undefined;
  readonly isMissing: boolean;
}): ReactNode {
  const { part, position, chosen, isMissing } = props;
  return (
    <select
      className={styles.gap}
      name={part.handle}
      defaultValue={chosen ?? ''}
      aria-label={messages.blanks.name(position, part.text.replace(BLANK, '…'))}
      aria-invalid={isMissing || undefined}
    >
      <option value="">{messages.blanks.choose}</option>
      {part.options.map(({ handle, text }) => (
        <option key={handle} value={handle}>
          {text}
        </option>
      ))}
    </select>
  );
}

function BlankResults(props: { readonly item: PublicItem; readonly feedback: ItemFeedback }): ReactNode {
  return (
    <ol className={styles.results}>
      {props.item.parts.map((part) => {
        const result = props.feedback.parts.find(({ handle }) => handle === part.handle);
        return result === undefined ? null : <AnsweredBlank key={part.handle} part={part} result={result} />;
      })}
    </ol>
  );
}

/** The sentence as it is right, then what was chosen and what was right, then the other choices. */
function AnsweredBlank(props: { readonly part: PublicPart; readonly result: PartFeedback }): ReactNode {
  const { part, result } = props;
  const told = result.options.filter((option) => option.key || option.chosen);
  const rest = result.options.filter((option) => !told.includes(option));
  const [before, after] = aroundBlank(part.text);
  const key = result.options.find((option) => option.key)?.handle;
  return (
    <li className={styles.answered}>
      <p className={styles.right}>
        {before}
        <strong>{part.options.find(({ handle }) => handle === key)?.text}</strong>
        {after}
      </p>
      <OptionResults part={part} feedback={{ ...result, options: told }} many={false} />
      {rest.length === 0 ? null : (
        <details className={styles.rest}>
          <summary>{messages.attempt.otherOptions}</summary>
          <OptionResults part={part} feedback={{ ...result, options: rest }} many={false} />
        </details>
      )}
    </li>
  );
}

function aroundBlank(text: string): readonly [before: string, after: string] {
  const at = text.indexOf(BLANK);
  return at === -1 ? [`${text} `, ''] : [text.slice(0, at), text.slice(at + BLANK.length)];
}
