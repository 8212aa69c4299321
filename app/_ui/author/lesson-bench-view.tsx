import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { ItemBench } from '#lib/bank/workbench/fact-bench.ts';
import type { LessonBench } from '#lib/bank/workbench/lesson-bench.ts';
import type { Reviewer } from '#lib/shell/usecases/reviewer.ts';
import type { ShownLesson } from '#lib/shell/workbench/workbench.ts';
import controls from '../controls.module.css';
import { benchAddress, benchQuery, BENCH_SHOWS, type BenchSearch, type BenchShow } from './bench-place.ts';
import styles from './bench.module.css';
import { FactBenchView } from './fact-bench-view.tsx';
import { FindingsList } from './findings-list.tsx';
import { findingWords, levelOf } from './index-view.tsx';
import { ItemBenchView, type ItemContext } from './item-bench-view.tsx';
import { ObjectiveTable } from './objective-table.tsx';
import { SeedForm } from './seed-form.tsx';
import { SignedBar } from './signed-bar.tsx';
import { SignerForm } from './signer-form.tsx';
import { toldWords, type ToldDecision } from './told-words.ts';

const words = pageMessages.author;

export interface LessonBenchData {
  readonly shown: ShownLesson;
  readonly search: BenchSearch;
  readonly reviewer: Reviewer | undefined;
  readonly canSign: boolean;
  readonly told: ToldDecision | undefined;
}

/** A lesson on the workbench: how it stands at a glance, then its facts in order, each with its items. */
export function LessonBenchView(
  props: LessonBenchData & {
    readonly decide: (form: FormData) => Promise<void>;
    readonly keepReviewer: (form: FormData) => Promise<void>;
  },
): ReactNode {
  const { shown, search, reviewer, canSign, told } = props;
  const { bench } = shown;
  const query = benchQuery(search);
  const context: ItemContext = {
    shown: shown.shown,
    reviewer,
    canSign,
    told,
    decide: props.decide,
    query,
  };
  return (
    <main className={controls.page}>
      <BenchHead bench={bench} told={told} />
      <div className={styles.columns}>
        <div className={styles.side}>
          <ObjectiveTable objectives={bench.objectives} />
          <SignerForm
            reviewer={reviewer}
            canSign={canSign}
            keep={props.keepReviewer}
            back={`${benchAddress(bench.course, bench.lesson)}${query === '' ? '' : `?${query}`}`}
          />
          <SeedForm bench={bench} search={search} form={shown.form} />
        </div>
        <div className={styles.main}>
          <Findings bench={bench} />
          <Facts bench={bench} search={search} context={context} />
        </div>
      </div>
    </main>
  );
}

function BenchHead({
  bench,
  told,
}: {
  readonly bench: LessonBench;
  readonly told: ToldDecision | undefined;
}): ReactNode {
  const { course, lesson, title, counts, findings, file } = bench;
  const found = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) found[severity] += 1;
  return (
    <header className={styles.head}>
      <nav aria-label={words.trail}>
        <a href="/author">{words.home}</a>
      </nav>
      <h1>{title}</h1>
      <p className={styles.file}>{file}</p>
      <ul className={styles.glance}>
        <li>{words.facts(counts.facts)}</li>
        <li>{words.items(counts.items)}</li>
        <li data-level={levelOf(found)}>{findingWords(found)}</li>
        <li className={styles.glanceBar}>
          <SignedBar counts={counts} />
        </li>
      </ul>
      <p className={controls.actions}>
        <a href={`/courses/${course}/${lesson}`}>{words.toLesson}</a>
        <a href={`${benchAddress(course, lesson)}/changes`}>{words.toChanges}</a>
      </p>
      {told === undefined || told.item !== '' ? null : <Refused told={told} />}
    </header>
  );
}

function Refused({ told }: { readonly told: ToldDecision }): ReactNode {
  return (
    <p role="alert" className={styles.told} data-refused>
      {toldWords(told)}
    </p>
  );
}

function Findings({ bench }: { readonly bench: LessonBench }): ReactNode {
  return (
    <section className={styles.section} aria-labelledby="findings-here">
      <h2 id="findings-here">{words.findingsTitle}</h2>
      {bench.findings.length === 0 ? <p>{words.findingsNone}</p> : <FindingsList findings={bench.findings} />}
    </section>
  );
}

const SHOW_WORDS: Readonly<Record<BenchShow, string>> = {
  all: words.showAll,
  open: words.showOpen,
  gaps: words.showGaps,
};

function Facts(props: {
  readonly bench: LessonBench;
  readonly search: BenchSearch;
  readonly context: ItemContext;
}): ReactNode {
  const { bench, search, context } = props;
  const isOpen = ({ state }: ItemBench): boolean => state.code === 'awaiting' || state.code === 'lapsed';
  const facts = bench.facts.filter((fact) => {
    if (search.show === 'gaps') return fact.examinable && fact.items.length + fact.alsoAskedBy.length === 0;
    return search.show === 'all' || fact.items.some(isOpen);
  });
  const others = bench.others.filter(
    (item) => search.show === 'all' || (search.show === 'open' && isOpen(item)),
  );
  return (
    <section className={styles.section} aria-labelledby="facts">
      <h2 id="facts">{words.factsTitle}</h2>
      <ul className={styles.shows}>
        {BENCH_SHOWS.map((show) => (
          <li key={show}>
            <a
              href={`?${benchQuery({ ...search, show })}#facts`}
              aria-current={show === search.show ? 'true' : undefined}
            >
              {SHOW_WORDS[show]}
            </a>
          </li>
        ))}
      </ul>
      {facts.length + others.length === 0 ? <p>{words.nothingShown}</p> : null}
      {facts.map((fact) => (
        <FactBenchView
          key={fact.ref}
          fact={fact}
          address={`/courses/${bench.course}/${bench.lesson}`}
          context={context}
        />
      ))}
      {others.length === 0 ? null : (
        <section className={styles.fact} aria-labelledby="others">
          <h3 id="others">{words.others}</h3>
          {others.map((item) => (
            <ItemBenchView key={item.item.id} bench={item} context={context} />
          ))}
        </section>
      )}
    </section>
  );
}
