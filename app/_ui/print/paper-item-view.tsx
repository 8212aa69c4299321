import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { BLANK } from '#lib/base/blank.ts';
import type { PaperItem, PaperOption, PaperPart } from '#lib/forms/paper-item.ts';
import styles from './paper-item.module.css';
import { cutAtPhrases } from './phrases.ts';

const words = pageMessages.print;

/** One printed item: case, lead-in, and its choices in the layout that suits them. */
export function PaperItemView({ item }: { readonly item: PaperItem }): ReactNode {
  // How many of plain options are asked for, the lead-in says.
  const hint = words.hints[item.layout];
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
  const options = parts[0]?.options.map(optionHead) ?? [];
  return <Grid columns={options} rows={parts.map(partHead)} />;
}

function Columns({ parts }: { readonly parts: readonly PaperPart[] }): ReactNode {
  const options = parts[0]?.options.map(optionHead) ?? [];
  return <Grid columns={parts.map(partHead)} rows={options} />;
}

/** What stands at the head of a row or column. */
interface Head {
  readonly key: string;
  readonly shown: ReactNode;
}

const optionHead = ({ label, text }: PaperOption): Head => ({
  key: label,
  shown: (
    <>
      <span className={styles.letter}>{label}</span> {text}
    </>
  ),
});

const partHead = ({ label, text }: PaperPart): Head => ({
  key: label,
  shown: (
    <>
      <b>{label}</b> {text}
    </>
  ),
});

/** A table of boxes to tick. */
function Grid({
  columns,
  rows,
}: {
  readonly columns: readonly Head[];
  readonly rows: readonly Head[];
}): ReactNode {
  return (
    <table className={styles.grid}>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles.hidden}>{words.corner}</span>
          </th>
          {columns.map(({ key, shown }) => (
            <th key={key} scope="col">
              {shown}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.shown}</th>
            {columns.map(({ key }) => (
              <td key={key}>
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
