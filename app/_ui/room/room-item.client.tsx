'use client';
import type { ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import type { ToldItem } from '#lib/sessions/messages.ts';
import type { PublicItem } from '#lib/items/view.ts';
import { Mark } from '../item/mark.client.tsx';
import styles from './room-item.module.css';
import { partText, tallyOf, type Share, type TallyOption, type TallyPart } from './tally.client.tsx';

const words = roomMessages.live;
const HEIGHT = 12;
/** A part's text of more characters than this is something to read. */
const PASSAGE = 100;

/** An item as a whole room reads it off a screen: no controls. Once it is told, with what the room answered. */
export function RoomItem(props: {
  readonly item: PublicItem;
  readonly told: ToldItem | null;
  /** On the trainer's own screen every option has its reason; on a projector the keys alone, or none. */
  readonly reasons: 'all' | 'keys' | 'none';
}): ReactNode {
  const { item, told } = props;
  return (
    <div className={styles.item}>
      {item.context === '' ? null : <p className={styles.context}>{item.context}</p>}
      <p className={styles.leadIn}>{item.leadIn}</p>
      {told === null ? <Asked item={item} /> : <Told item={item} told={told} reasons={props.reasons} />}
    </div>
  );
}

/** The parts with their options; options that all parts share stand once. */
function Asked({ item }: { readonly item: PublicItem }): ReactNode {
  const [first, ...rest] = item.parts;
  if (first === undefined) return null;
  const textsOf = (part: (typeof item.parts)[number]): string =>
    part.options.map(({ text }) => text).join('\n');
  const isShared = rest.length > 0 && rest.every((part) => textsOf(part) === textsOf(first));
  if (isShared)
    return (
      <>
        {isPlace(first.text) ? null : (
          <ol className={styles.rows}>
            {item.parts.map((part) => (
              <li key={part.handle}>{partText(item, part)}</li>
            ))}
          </ol>
        )}
        <p className={styles.part}>{words.choices}</p>
        <Options texts={first.options.map(({ text }) => text)} />
      </>
    );
  return (
    <div className={styles.parts}>
      {item.parts.map((part) => (
        <div key={part.handle} className={styles.group}>
          <PartText text={partText(item, part)} />
          <Options texts={part.options.map(({ text }) => text)} />
        </div>
      ))}
    </div>
  );
}

/** What is asked in a part: a name or a sentence as a heading of its options, a passage as text. */
function PartText({ text }: { readonly text: string }): ReactNode {
  if (text === '') return null;
  return (
    <p className={text.length > PASSAGE ? styles.passage : styles.part}>
      {isPlace(text) ? words.place(text) : text}
    </p>
  );
}

function Options({ texts }: { readonly texts: readonly string[] }): ReactNode {
  return texts.length === 0 ? null : (
    <ul className={styles.options}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function Told(props: {
  readonly item: PublicItem;
  readonly told: ToldItem;
  readonly reasons: 'all' | 'keys' | 'none';
}): ReactNode {
  const { item, told, reasons } = props;
  return (
    <>
      <h2 className={styles.title}>{words.tally.title}</h2>
      <RoundTotals told={told} />
      <div className={styles.parts}>
        {tallyOf(item, told).map((part) => (
          <PartTally key={part.handle} part={part} reasons={reasons} />
        ))}
      </div>
    </>
  );
}

/** How many were right, round by round. */
export function RoundTotals({ told }: { readonly told: ToldItem }): ReactNode {
  if (told.rounds.length === 0) return <p className={styles.totals}>{words.tally.nobody}</p>;
  const hasTwo = told.rounds.length > 1;
  return (
    <p className={styles.totals}>
      {told.rounds.map(({ round, right, answered }) => (
        <span key={round}>
          {hasTwo ? `${words.tally.round(round)}: ` : ''}
          {words.tally.right(right, answered)}
        </span>
      ))}
    </p>
  );
}

/** The options of a part, each with how many chose it; `none` leaves the reasons to whatever stands around it. */
export function PartTally(props: {
  readonly part: TallyPart;
  readonly reasons: 'all' | 'keys' | 'none';
}): ReactNode {
  const { part, reasons } = props;
  return (
    <div className={styles.group}>
      <PartText text={part.text} />
      <ul className={styles.tally}>
        {part.options.map((option) => (
          <OptionTally
            key={option.handle}
            option={option}
            hasReason={reasons === 'all' || (reasons === 'keys' && option.isKey)}
          />
        ))}
      </ul>
    </div>
  );
}

function OptionTally(props: { readonly option: TallyOption; readonly hasReason: boolean }): ReactNode {
  const { text, isKey, rationale, shares } = props.option;
  return (
    <li className={styles.row} data-key={isKey || undefined}>
      <p className={styles.option}>
        <span className={styles.text}>{text}</span>
        {isKey ? (
          <span className={styles.key}>
            <Mark standing="chosen-key" />
            {words.tally.key}
          </span>
        ) : null}
      </p>
      {shares.map((share) => (
        <Bar key={share.round} share={share} isLabelled={shares.length > 1} />
      ))}
      {props.hasReason && rationale !== '' ? <p className={styles.rationale}>{rationale}</p> : null}
    </li>
  );
}

/** A bar with its number: the number is what is read out. */
function Bar({ share, isLabelled }: { readonly share: Share; readonly isLabelled: boolean }): ReactNode {
  const { round, chosen, answered } = share;
  const width = answered === 0 ? 0 : (chosen / answered) * 100;
  return (
    <div className={styles.share} data-labelled={isLabelled || undefined}>
      {isLabelled ? <span className={styles.round}>{words.tally.roundShort(round)}</span> : null}
      <svg className={styles.bar} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
        <rect className={styles.track} width="100%" height={HEIGHT} rx="2" />
        <rect className={styles.fill} width={`${width.toFixed(1)}%`} height={HEIGHT} rx="2" />
      </svg>
      <span className={styles.number}>{words.tally.share(chosen, answered)}</span>
    </div>
  );
}

/** The places of an order are bare numbers. */
function isPlace(text: string): boolean {
  return /^\d+$/u.test(text);
}
