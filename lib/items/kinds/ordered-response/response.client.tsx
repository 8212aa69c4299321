'use client';
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { PartFieldset } from '#app/_ui/item/part-fieldset.client.tsx';
import { PartResults } from '#app/_ui/item/part-results.client.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ResponseControlProps } from '../../response-control.ts';
import type { PublicItem, PublicPart } from '../../view.ts';
import styles from './response.module.css';

const text = messages.orderedResponse;

/** A list whose entries move up and down by buttons; without JavaScript a select for each position. */
export function Response({ item, picks, missing, locked, feedback }: ResponseControlProps): ReactNode {
  const isAlive = useSyncExternalStore(
    nothingToWatch,
    () => true,
    () => false,
  );
  const positions = [...item.parts].sort((a, b) => Number(a.text) - Number(b.text));
  if (feedback !== undefined)
    return (
      <PartResults item={{ ...item, parts: positions.map(named) }} feedback={inOrder(positions, feedback)} />
    );
  const empty = positions.flatMap(({ handle }, index) => (missing.includes(handle) ? [index + 1] : []));
  return (
    <PartFieldset
      leadIn={item.leadIn}
      hint={isAlive ? text.hint : text.hintPlain}
      fault={empty.length > 0 ? text.missing(empty) : undefined}
      locked={locked}
    >
      {isAlive ? (
        <MovableList positions={positions} picks={picks} />
      ) : (
        <PlainPositions positions={positions} picks={picks} />
      )}
    </PartFieldset>
  );
}

function nothingToWatch(): () => void {
  return () => undefined;
}

function named(part: PublicPart, index: number): PublicPart {
  return { ...part, text: text.position(index + 1) };
}

function inOrder(
  positions: readonly PublicPart[],
  feedback: NonNullable<ResponseControlProps['feedback']>,
): NonNullable<ResponseControlProps['feedback']> {
  const parts = positions.flatMap(
    ({ handle }) => feedback.parts.find((part) => part.handle === handle) ?? [],
  );
  return { ...feedback, parts };
}

interface PositionsProps {
  readonly positions: PublicItem['parts'];
  readonly picks: ResponseControlProps['picks'];
}

function PlainPositions({ positions, picks }: PositionsProps): ReactNode {
  return (
    <ol className={styles.list}>
      {positions.map((part, index) => (
        <li key={part.handle} className={styles.entry}>
          <select
            name={part.handle}
            defaultValue={picks[part.handle]?.[0] ?? ''}
            aria-label={text.position(index + 1)}
            className={styles.select}
          >
            <option value="">{text.choose}</option>
            {part.options.map((option) => (
              <option key={option.handle} value={option.handle}>
                {option.text}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ol>
  );
}

type Direction = -1 | 1;

/** Entries are known by their text, which every position offers. The form reads the order from hidden inputs. */
function MovableList({ positions, picks }: PositionsProps): ReactNode {
  const [order, setOrder] = useState(() => startOf(positions, picks));
  const [moved, setMoved] = useState<{ readonly entry: string; readonly by: Direction }>();
  const list = useRef<HTMLOListElement>(null);
  // Moving an entry takes it out of the page for a moment, and the focus with it.
  useEffect(() => {
    if (moved === undefined) return;
    const row = list.current?.children.item(order.indexOf(moved.entry));
    row
      ?.querySelectorAll('button')
      .item(moved.by === -1 ? 0 : 1)
      .focus();
  }, [moved, order]);
  const move = (entry: string, by: Direction): void => {
    setOrder((current) => swapped(current, entry, by));
    setMoved({ entry, by });
  };
  return (
    <>
      <ol ref={list} className={styles.list}>
        {order.map((entry, index) => (
          <li key={entry} className={styles.entry}>
            <span className={styles.text}>{entry}</span>
            <MoveButton entry={entry} by={-1} atEnd={index === 0} onMove={move} />
            <MoveButton entry={entry} by={1} atEnd={index === order.length - 1} onMove={move} />
          </li>
        ))}
      </ol>
      {positions.map((part, index) => (
        <input
          key={part.handle}
          type="hidden"
          name={part.handle}
          value={part.options.find((option) => option.text === order[index])?.handle ?? ''}
        />
      ))}
      <p aria-live="polite" className={styles.moved}>
        {moved === undefined ? '' : text.moved(moved.entry, order.indexOf(moved.entry) + 1, order.length)}
      </p>
    </>
  );
}

/** At the end of the list the button stays in reach, so that the focus does, and does nothing. */
function MoveButton(props: {
  readonly entry: string;
  readonly by: Direction;
  readonly atEnd: boolean;
  readonly onMove: (entry: string, by: Direction) => void;
}): ReactNode {
  const { entry, by, atEnd, onMove } = props;
  return (
    <button
      type="button"
      className={styles.move}
      aria-disabled={atEnd || undefined}
      aria-label={by === -1 ? text.upName(entry) : text.downName(entry)}
      onClick={() => {
        if (!atEnd) onMove(entry, by);
      }}
    >
      {by === -1 ? text.up : text.down}
    </button>
  );
}

/** What was chosen before, when it is a whole order; or the order in which the options are shown. */
function startOf(positions: readonly PublicPart[], picks: ResponseControlProps['picks']): readonly string[] {
  const chosen = positions.flatMap(({ handle, options }) =>
    options.filter((option) => picks[handle]?.includes(option.handle)).map((option) => option.text),
  );
  const shown = positions[0]?.options.map((option) => option.text) ?? [];
  return new Set(chosen).size === shown.length ? chosen : shown;
}

function swapped(order: readonly string[], entry: string, by: Direction): readonly string[] {
  const from = order.indexOf(entry);
  const other = order[from + by];
  return other === undefined
    ? order
    : order.map((one, index) => (index === from ? other : index === from + by ? entry : one));
}
