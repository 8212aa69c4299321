import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { BLANK } from '#lib/base/blank.ts';
import type { PaperItem, PaperOption, PaperPart } from '#lib/forms/paper-item.ts';
import styles from './paper-item.module.css';
import { cutAtPhrases } from './phrases.ts';

const words = pageMessages.print;

/** One printed item: case, lead-in, and its choices in the layout that suits them. */
export function PaperItemView({ item }: { readonly item: PaperItem }): ReactNode {
  const hint = hintFor(item);
  return (
    <li className={styles.item} aria-label={words.number(item.number)}>
      <span className={styles.number} aria-hidden="true">
        {item.number}
      </span>
      <div className={styles.asked}>
        {item.context === '' ? null : <p className={styles.context}>{item.context}</p>}
        <p className={styles.leadIn}>
          {item.leadIn} <span className={styles.points}>{words.points(item.points)}</span>
        </p>
        {hint === '' ? null : <p className={styles.hint}>{hint}</p>}
      </div>
      <Layout item={item} />
    </li>
  );
}

function hintFor({ layout, parts }: PaperItem): string {
  if (layout !== 'options') return words.hints[layout];
  const { picks = 1, options = [] } = parts[0] ?? {};
  return picks === 1 ? '' : words.hints.options(picks, options.length);
}

function Layout({ item }: { readonly item: PaperItem }): ReactNode {
  switch (item.layout) {
    case 'options':
      return item.parts.map((part) => <Options key={part.label} options={part.options} />);
    case 'parts':
      return item.parts.map((part) => <OwnPart key={part.label} part={part} />);
    case 'rows':
      return <Rows parts={item.parts} />;
    case 'columns':
      return <Columns parts={item.parts} />;
    case 'pairs':
      return <Pairs parts={item.parts} />;
    case 'steps':
      return <Steps parts={item.parts} />;
    case 'blanks':
      return item.parts.map((part) => <Gap key={part.label} part={part} />);
    case 'phrases':
      return item.parts.map((part) => <Phrases key={part.label} part={part} />);
    case 'number':
      return item.parts.map((part) => <Amount key={part.label} part={part} />);
  }
}

/** Longer choices are hard to tell apart when two stand on a line. */
const SHORT = 40;

/** Lettered choices, one below the other; short ones in twos, which saves a third of the paper. */
function Options({ options }: { readonly options: readonly PaperOption[] }): ReactNode {
  const isShort = options.every(({ text }) => text.length <= SHORT);
  return (
    <ul className={styles.options} data-short={isShort || undefined}>
      {options.map(({ label, text }) => (
        <li key={label}>
          <span className={styles.letter}>{label}</span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** A question within the item, with choices of its own. */
function OwnPart({ part }: { readonly part: PaperPart }): ReactNode {
  return (
    <div className={styles.part}>
      <p>
        <b>{part.label}</b> {part.text}
      </p>
      <Options options={part.options} />
    </div>
  );
}

/** A sentence with its gap, and the choices for it. */
function Gap({ part }: { readonly part: PaperPart }): ReactNode {
  const [before = '', after = ''] = part.text.split(BLANK);
  return (
    <div className={styles.part}>
      <p>
        {part.label === '' ? null : <b>{part.label} </b>}
        {before}
        <span className={styles.gap} role="img" aria-label={words.gap(part.label)} />
        {after}
      </p>
      <Options options={part.options} />
    </div>
  );
}

function Rows({ parts }: { readonly parts: readonly PaperPart[] }): ReactNode {
  return (
    <table className={styles.grid}>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles.hidden}>{words.corner}</span>
          </th>
          {parts[0]?.options.map(({ label, text }) => (
            <th key={label} scope="col">
              <span className={styles.letter}>{label}</span> {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.label}>
            <th scope="row">
              <b>{part.label}</b> {part.text}
            </th>
            {part.options.map(({ label }) => (
              <td key={label}>
                <span className={styles.box} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Columns({ parts }: { readonly parts: readonly PaperPart[] }): ReactNode {
  return (
    <table className={styles.grid}>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles.hidden}>{words.corner}</span>
          </th>
          {parts.map(({ label, text }) => (
            <th key={label} scope="col">
              {label} {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts[0]?.options.map((option) => (
          <tr key={option.label}>
            <th scope="row">
              <span className={styles.letter}>{option.label}</span> {option.text}
            </th>
            {parts.map(({ label }) => (
              <td key={label}>
                <span className={styles.box} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pairs({ parts }: { readonly parts: readonly PaperPart[] }): ReactNode {
  return (
    <div className={styles.pairs}>
      <ul className={styles.names}>
        {parts.map(({ label, text }) => (
          <li key={label}>
            <b>{label}</b>
            <span>{text}</span>
            <span className={styles.short} />
          </li>
        ))}
      </ul>
      <Options options={parts[0]?.options ?? []} />
    </div>
  );
}

function Steps({ parts }: { readonly parts: readonly PaperPart[] }): ReactNode {
  return (
    <>
      <Options options={parts[0]?.options ?? []} />
      <ul className={styles.places}>
        {parts.map(({ label }) => (
          <li key={label}>
            <b>{label}.</b> <span className={styles.short} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The text with its phrases underlined, each with its number before it. */
function Phrases({ part }: { readonly part: PaperPart }): ReactNode {
  return (
    <p className={styles.text}>
      {cutAtPhrases(part.text, part.options).map(({ text, label }) =>
        label === undefined ? (
          <span key={text}>{text}</span>
        ) : (
          <span key={label} className={styles.phrase}>
            <b className={styles.letter}>{label}</b>
            <u>{text}</u>
          </span>
        ),
      )}
    </p>
  );
}

function Amount({ part }: { readonly part: PaperPart }): ReactNode {
  return (
    <p className={styles.amount}>
      {part.text === '' ? words.answer : part.text} <span className={styles.line} /> {part.unit}
    </p>
  );
}
