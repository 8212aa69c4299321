import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { ItemBench } from '#lib/bank/workbench/fact-bench.ts';
import type { PreviewedItem } from '#lib/forms/preview-items.ts';
import type { Reviewer } from '#lib/shell/usecases/reviewer.ts';
import { itemAnchor } from './bench-place.ts';
import { DecisionForms } from './decision-forms.tsx';
import styles from './bench.module.css';
import { toldWords } from './told-words.ts';
import type { ToldDecision } from './told-words.ts';
import { ProofList } from './proof-list.tsx';
import { StateMark } from './state-mark.tsx';
import { TryItem } from './try-item.client.tsx';

const words = pageMessages.author;

/** What every item of a page needs besides itself. */
export interface ItemContext {
  readonly shown: ReadonlyMap<string, PreviewedItem>;
  readonly reviewer: Reviewer | undefined;
  readonly canSign: boolean;
  readonly told: ToldDecision | undefined;
  readonly decide: (form: FormData) => Promise<void>;
  /** The query of the page, so that a decision leads back to it. */
  readonly query: string;
}

/** An item: closed it says what it asks and how it stands; open it is there to be answered, with its proof and decision. */
export function ItemBenchView(props: {
  readonly bench: ItemBench;
  readonly context: ItemContext;
}): ReactNode {
  const { bench, context } = props;
  const { item, label, difficulty, state, proof } = bench;
  const shown = context.shown.get(item.id);
  const told = context.told?.item === item.id ? context.told : undefined;
  const isRefused = told !== undefined && !Object.hasOwn(words.written, told.code);
  return (
    <details id={itemAnchor(item.id)} className={styles.item} open={told === undefined ? undefined : true}>
      <summary>
        <span className={styles.kind}>{label}</span>
        <span className={styles.stem}>{shown?.shown.leadIn ?? item.stem}</span>
        <StateMark code={state.code} />
      </summary>
      <div className={styles.inside}>
        {told === undefined ? null : (
          <p
            role={isRefused ? 'alert' : 'status'}
            className={styles.told}
            data-refused={isRefused || undefined}
          >
            {toldWords(told)}
          </p>
        )}
        {shown === undefined ? null : (
          <section className={styles.shown} aria-label={words.asLearners}>
            <p className={styles.small}>{words.asLearners}</p>
            <TryItem
              key={shown.shown.parts.map(({ options }) => options.map(({ handle }) => handle).join()).join()}
              item={shown.shown}
              practiceKey={shown.practiceKey}
              words={{ tryIt: words.tryIt, again: words.again, missing: words.missing }}
            />
          </section>
        )}
        <details className={styles.more}>
          <summary>{words.proof}</summary>
          <ProofList branches={proof} />
          <p className={styles.small}>
            {item.level}
            {difficulty === undefined ? '' : ` · ${difficulty}`} · {words.about}: <code>{item.id}</code>{' '}
            <code>{item.revision}</code>
          </p>
        </details>
        <DecisionForms bench={bench} context={context} />
      </div>
    </details>
  );
}
