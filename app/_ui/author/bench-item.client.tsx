'use client';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { benchItem as words } from '#app/_ui/messages/en-bench-item.ts';
import type { ItemLine } from '#lib/bank/workbench/fact-bench.ts';
import type { BenchItemContext, BenchItemData, ToldOfItem } from './bench-item-data.ts';
import { queryAt } from './query-at.client.tsx';
import { DecisionForms } from './decision-forms.client.tsx';
import styles from './bench.module.css';
import { OptionList } from './option-list.client.tsx';
import { ProofList } from './proof-list.client.tsx';
import { StateMark } from './state-mark.client.tsx';
import { TryItem } from './try-item.client.tsx';
import { useOpenedItem, type UsedItem } from './use-opened-item.client.tsx';

interface Props {
  readonly line: ItemLine;
  /** The id of its element. */
  readonly anchor: string;
  readonly context: BenchItemContext;
  /** What is inside, where it is shown open from the first. */
  readonly given: BenchItemData | undefined;
  readonly told: ToldOfItem | undefined;
}

/**
 * An item: closed it says what it asks and how it stands; open it is there to be answered, with its proof, which cannot be
 * shut away from the decision below it. A
 * lesson has a hundred of them, so what is inside is asked for when it is opened; without a script the address opens one.
 */
export function BenchItem({ line, anchor, context, given, told }: Props): ReactNode {
  const { id, label, leadIn, hasCase, state } = line;
  const isGiven = given !== undefined;
  const element = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(isGiven);
  // Once given it stays open, when another is given too.
  const [wasGiven, setWasGiven] = useState(isGiven);
  if (isGiven && !wasGiven) setWasGiven(true);
  const used = useOpenedItem(id, context, given, isOpen);
  // It may have been opened before the script came.
  useEffect(() => setOpen(element.current?.open ?? false), []);
  useEffect(() => openWhenAimed(element.current, anchor), [anchor]);
  return (
    <details
      ref={element}
      id={anchor}
      className={styles.item}
      open={wasGiven ? true : undefined}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      suppressHydrationWarning
    >
      <summary>
        <span className={styles.kind}>{hasCase ? `${label} · ${words.withCase}` : label}</span>
        <span className={styles.stem}>{leadIn}</span>
        <StateMark code={state} />
      </summary>
      <div className={styles.inside}>
        <Told told={told} query={context.query} />
        <Inside line={line} anchor={anchor} used={used} isOpen={isOpen} context={context} />
      </div>
    </details>
  );
}

/** A link to an item means what is inside: it is opened when the address names it, now or later. */
function openWhenAimed(item: HTMLDetailsElement | null, anchor: string): () => void {
  const open = (): void => {
    if (item !== null && window.location.hash === `#${anchor}`) item.open = true;
  };
  open();
  window.addEventListener('hashchange', open);
  return () => window.removeEventListener('hashchange', open);
}

/** What is inside, as far as it is there; what is there and may not hold any more says so. */
function Inside(props: {
  readonly line: ItemLine;
  readonly anchor: string;
  readonly used: UsedItem;
  /** As far as the script knows. */
  readonly isOpen: boolean;
  readonly context: BenchItemContext;
}): ReactNode {
  const { line, isOpen, context } = props;
  const { data, standing, failed } = props.used;
  const alone = (
    <p>
      <a href={`?${queryAt(context.query, line.id)}#${props.anchor}`}>{words.openAlone}</a>
    </p>
  );
  if (failed !== undefined)
    return (
      <>
        <p role="alert">{words.failed[failed]}</p>
        {alone}
      </>
    );
  if (data === undefined) return isOpen ? <p role="status">{words.opening}</p> : alone;
  return (
    <>
      {standing === 'current' ? null : (
        <p role="status" className={styles.standing} data-standing={standing}>
          {words.standing[standing]}
        </p>
      )}
      <Details line={line} data={data} context={context} />
    </>
  );
}

function Told({ told, query }: Pick<Props, 'told'> & Pick<BenchItemContext, 'query'>): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const said = told?.text;
  // The button that was pressed is gone, and with it the place where a keyboard was.
  useEffect(() => {
    if (said !== undefined && document.activeElement === document.body) box.current?.focus();
  }, [said]);
  if (told === undefined) return null;
  const { text, isRefused, next } = told;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role={isRefused ? 'alert' : 'status'}
      className={styles.told}
      data-refused={isRefused || undefined}
    >
      <p>{text}</p>
      {next === undefined ? null : (
        <p>
          {next === 'none' ? (
            words.noNext
          ) : (
            <>
              {words.next}: <a href={`?${queryAt(query, next.id)}#${next.anchor}`}>{next.leadIn}</a>
            </>
          )}
        </p>
      )}
    </div>
  );
}

function Details(props: {
  readonly line: ItemLine;
  readonly data: BenchItemData;
  readonly context: BenchItemContext;
}): ReactNode {
  const { line, data, context } = props;
  const { revision, level, difficulty, proof, parts, preview } = data;
  return (
    <>
      {preview === undefined ? null : (
        <div role="group" className={styles.shown} aria-label={words.asLearners}>
          <p className={styles.small}>{words.asLearners}</p>
          <TryItem
            key={preview.shown.parts.map(({ options }) => options.map(({ handle }) => handle).join()).join()}
            item={preview.shown}
            practiceKey={preview.practiceKey}
          />
        </div>
      )}
      <div role="group" className={styles.proof} aria-label={words.proof}>
        <p className={styles.small}>{words.proof}</p>
        <OptionList parts={parts} />
        <p className={styles.small}>{words.proofTree}</p>
        <ProofList branches={proof} />
        <p className={styles.small}>
          {level} · {difficulty} · {words.about}: <code>{line.id}</code> <code>{revision}</code>
        </p>
      </div>
      <DecisionForms item={line.id} data={data} context={context} />
    </>
  );
}
