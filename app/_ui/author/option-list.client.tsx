'use client';
import type { ReactNode } from 'react';
import { benchItem as words } from '#app/_ui/messages/en-bench-item.ts';
import type { ToldPart } from './bench-item-data.ts';
import styles from './option-list.module.css';

/** Every option of an item, whether it is right, and the reason that a learner reads. */
export function OptionList({ parts }: { readonly parts: readonly ToldPart[] }): ReactNode {
  return (
    <div className={styles.parts}>
      {parts.map((part) => (
        <PartOptions key={part.id} part={part} />
      ))}
    </div>
  );
}

function PartOptions({ part }: { readonly part: ToldPart }): ReactNode {
  const { text, options, accepted } = part;
  const shared = sharedReason(options);
  return (
    <div>
      {text === '' ? null : <p className={styles.part}>{text}</p>}
      {accepted === undefined ? null : <p>{words.accepted(accepted)}</p>}
      <ul className={styles.options}>
        {options.map((option) => (
          <li key={option.id} data-key={option.key || undefined}>
            <p>
              <strong>{option.key ? words.right : words.wrong}</strong> {option.text}
            </p>
            {option.rationale === shared || option.rationale === '' ? null : (
              <p className={styles.rationale}>{option.rationale}</p>
            )}
          </li>
        ))}
      </ul>
      {shared === undefined || shared === '' ? null : <p className={styles.rationale}>{shared}</p>}
    </div>
  );
}

/** The reason that all options have, as the true and the false of a statement; undefined where they differ. */
function sharedReason(options: ToldPart['options']): string | undefined {
  const [first, ...others] = options;
  return others.length > 0 && others.every(({ rationale }) => rationale === first?.rationale)
    ? first?.rationale
    : undefined;
}
