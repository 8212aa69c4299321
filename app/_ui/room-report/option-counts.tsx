import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { ShownPart } from '#lib/forms/public-item.ts';
import type { RoundReport } from '#lib/sessions/report/item-report.ts';
import styles from './room-report.module.css';

const words = pageMessages.roomReport;
const HEIGHT = 10;

/** How often each option of a part was chosen, a column for each round. */
export function OptionCounts(props: {
  readonly part: ShownPart;
  readonly rounds: readonly RoundReport[];
}): ReactNode {
  const { part, options } = props.part;
  if (part.entry !== undefined) return null;
  return (
    <table className={styles.table}>
      <caption className={part.text === '' ? styles.hidden : styles.caption}>
        {part.text === '' ? words.options : part.text}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.choice}</th>
          {props.rounds.map(({ round }) => (
            <th key={round} scope="col">
              {roundName(round, props.rounds.length)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {options.map(({ id, text, key }) => (
          <tr key={id}>
            <th scope="row">
              {text}
              {key ? <strong className={styles.key}> ✓ {words.key}</strong> : null}
            </th>
            {props.rounds.map((round) => (
              <td key={round.round}>
                <Count chosen={chosenIn(round, part.id, id)} answered={round.answered} isKey={key} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a round is called, beside another or alone. */
export function roundName(round: 1 | 2, rounds: number): string {
  return rounds === 1 && round === 1 ? words.onlyRound : words.rounds[round];
}

function chosenIn({ parts }: RoundReport, part: string, option: string): number {
  const options = parts.find((told) => told.part === part)?.options ?? [];
  return options.find((told) => told.option === option)?.chosen ?? 0;
}

/** The key is filled and a distractor hollow; which is which stands beside the option in words. */
function Count(props: {
  readonly chosen: number;
  readonly answered: number;
  readonly isKey: boolean;
}): ReactNode {
  const { chosen, answered, isKey } = props;
  const width = answered === 0 ? 0 : (100 * chosen) / answered;
  return (
    <>
      {words.chosen(chosen, answered)}
      <svg className={styles.bar} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
        <line x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className={styles.axis} />
        <rect
          width={`${width.toFixed(2)}%`}
          height={HEIGHT - 1}
          className={isKey ? styles.filled : styles.hollow}
        />
      </svg>
    </>
  );
}
