import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { ItemLine } from '#lib/bank/workbench/fact-bench.ts';
import type { LessonBench } from '#lib/bank/workbench/lesson-bench.ts';
import type { Reviewer } from '#lib/shell/usecases/reviewer.ts';
import type { ShownLesson } from '#lib/shell/workbench/workbench.ts';
import controls from '../controls.module.css';
import { benchItemData, type BenchItemContext } from './bench-item-data.ts';
import { BenchItem } from './bench-item.client.tsx';
import {
  benchAddress,
  benchQuery,
  BENCH_SHOWS,
  itemAnchor,
  type BenchSearch,
  type BenchShow,
} from './bench-place.ts';
import styles from './bench.module.css';
import { FactBenchView } from './fact-bench-view.tsx';
import { FindingsList } from './findings-list.tsx';
import { findingWords, levelOf } from './index-view.tsx';
import { isOpen, nextOpen } from './next-open.ts';
import { ObjectiveTable } from './objective-table.tsx';
import { SeedForm } from './seed-form.tsx';
import { SignedBar } from './signed-bar.tsx';
import { SignerForm } from './signer-form.tsx';
import { refusedWords, toldWords, type ToldDecision } from './told-words.ts';

const words = pageMessages.author;

export interface LessonBenchData {
  readonly shown: ShownLesson;
  readonly search: BenchSearch;
  readonly reviewer: Reviewer | undefined;
  readonly canSign: boolean;
  readonly told: ToldDecision | undefined;
  /** The id of the item that was asked for; empty: none. */
  readonly at: string;
}

/** A lesson on the workbench: how it stands at a glance, then its facts in order, each with its items. */
export function LessonBenchView(
  props: LessonBenchData & {
    readonly decide: BenchItemContext['decide'];
    readonly decideHere: BenchItemContext['decideHere'];
    readonly keepReviewer: (form: FormData) => Promise<void>;
  },
): ReactNode {
  const { shown, search, reviewer, canSign, told } = props;
  const { bench } = shown;
  const items = itemIdsOf(bench);
  const query = benchQuery(search);
  const context: BenchItemContext = {
    isKnown: reviewer !== undefined,
    canSign,
    decide: props.decide,
    decideHere: props.decideHere,
    query,
    edition: shown.edition,
    seed: String(search.seed),
  };
  return (
    <main className={controls.page}>
      <BenchHead
        bench={headOf(bench)}
        refused={items.has(told?.item ?? '') ? undefined : refusedWords(told)}
      />
      <div className={styles.columns}>
        <div className={styles.side}>
          <ObjectiveTable objectives={bench.objectives} search={search} />
          <div className={styles.tools}>
            <SignerForm
              reviewer={reviewer}
              canSign={canSign}
              keep={props.keepReviewer}
              back={backTo(bench, search, props.at)}
            />
            <SeedForm
              bench={{ course: bench.course, lesson: bench.lesson, quizzes: bench.quizzes }}
              search={search}
              form={shown.form}
            />
          </div>
        </div>
        <div className={styles.main}>
          <Findings findings={bench.findings} items={items} />
          <Facts shown={shown} search={search} context={context} told={told} reviewer={reviewer} />
        </div>
      </div>
    </main>
  );
}

/** The page as it is shown now. */
function backTo({ course, lesson }: LessonBench, search: BenchSearch, at: string): string {
  const query = new URLSearchParams(benchQuery(search));
  if (at !== '') query.set('at', at);
  return `${benchAddress(course, lesson)}${query.size === 0 ? '' : `?${query.toString()}`}`;
}

type HeadData = Pick<LessonBench, 'course' | 'lesson' | 'title' | 'file' | 'counts' | 'findings'>;

/** Only what is shown: while developing, React tells the browser every property of every component. */
function headOf({ course, lesson, title, file, counts, findings }: LessonBench): HeadData {
  return { course, lesson, title, file, counts, findings };
}

const JUMPS = [
  { to: 'objectives', word: words.objectives },
  { to: 'signer', word: words.signer },
  { to: 'draw', word: words.draw },
  { to: 'findings-here', word: words.findingsTitle },
  { to: 'facts', word: words.factsTitle },
] as const;

function BenchHead({
  bench,
  refused,
}: {
  readonly bench: HeadData;
  /** Why the last decision was not written, where its item does not stand on the page. */
  readonly refused: string | undefined;
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
      <nav aria-label={words.onPage}>
        <ul className={styles.jumps}>
          {JUMPS.map(({ to, word }) => (
            <li key={to}>
              <a href={`#${to}`}>{word}</a>
            </li>
          ))}
        </ul>
      </nav>
      {refused === undefined ? null : (
        <p role="alert" className={styles.told} data-refused>
          {refused}
        </p>
      )}
    </header>
  );
}

function itemIdsOf({ facts, others }: LessonBench): ReadonlySet<string> {
  return new Set([...facts.flatMap(({ items }) => items), ...others].map(({ id }) => id));
}

function Findings(props: {
  readonly findings: LessonBench['findings'];
  readonly items: ReadonlySet<string>;
}): ReactNode {
  const { findings, items } = props;
  return (
    <section className={styles.section} aria-labelledby="findings-here">
      <h2 id="findings-here">{words.findingsTitle}</h2>
      {findings.length === 0 ? (
        <p>{words.findingsNone}</p>
      ) : (
        <FindingsList findings={findings} items={items} />
      )}
    </section>
  );
}

const SHOW_WORDS: Readonly<Record<BenchShow, string>> = {
  all: words.showAll,
  open: words.showOpen,
  gaps: words.showGaps,
};

function Facts(props: {
  readonly shown: ShownLesson;
  readonly search: BenchSearch;
  readonly context: BenchItemContext;
  readonly told: ToldDecision | undefined;
  readonly reviewer: Reviewer | undefined;
}): ReactNode {
  const { shown, search, context, told, reviewer } = props;
  const { opened } = shown;
  const { course, lesson } = shown.bench;
  const atHand = opened?.bench.item.id;
  const { facts, others } = chosen(ofObjective(shown.bench, search.objective, atHand), search.show, atHand);
  const itemNodes = (items: readonly ItemLine[]): readonly ReactNode[] =>
    items.map((line) => (
      <BenchItem
        key={line.id}
        line={line}
        anchor={itemAnchor(line.id)}
        context={context}
        given={opened?.bench.item.id === line.id ? benchItemData(opened, reviewer) : undefined}
        told={told?.item === line.id ? toldWords(told, nextOpen(shown.bench, line.id)) : undefined}
      />
    ));
  return (
    <section className={styles.section} aria-labelledby="facts">
      <h2 id="facts">{words.factsTitle}</h2>
      <ShowLinks search={search} />
      <OnlyObjective search={search} objectives={shown.bench.objectives} />
      {facts.length + others.length === 0 ? <p>{words.nothingShown}</p> : null}
      {facts.map(({ items, ...fact }) => (
        <FactBenchView key={fact.ref} fact={fact} address={`/courses/${course}/${lesson}`}>
          {items.length === 0 ? <p className={styles.small}>{words.noItems}</p> : itemNodes(items)}
        </FactBenchView>
      ))}
      {others.length === 0 ? null : (
        <section className={styles.fact} aria-labelledby="others">
          <h3 id="others">{words.others}</h3>
          {itemNodes(others)}
        </section>
      )}
    </section>
  );
}

type Shown = Pick<LessonBench, 'facts' | 'others'>;

/** The facts of one objective alone, where one was chosen; with the item at hand, which may be the next to be read, of another. */
function ofObjective(
  { facts, others }: Shown,
  objective: string | undefined,
  atHand: string | undefined,
): Shown {
  if (objective === undefined) return { facts, others };
  const isAtHand = ({ id }: ItemLine): boolean => id === atHand;
  return {
    facts: facts.filter((fact) => fact.objective === objective || fact.items.some(isAtHand)),
    others: others.filter(isAtHand),
  };
}

/** The facts, and the items under none of them, that the reader wants to see; what was just decided of the item at hand is told there. */
function chosen({ facts, others }: Shown, show: BenchShow, atHand: string | undefined): Shown {
  const isShown = (line: ItemLine): boolean => isOpen(line) || line.id === atHand;
  switch (show) {
    case 'all':
      return { facts, others };
    case 'open':
      return { facts: facts.filter(({ items }) => items.some(isShown)), others: others.filter(isShown) };
    case 'gaps':
      return {
        facts: facts.filter(
          ({ examinable, items, alsoAskedBy }) => examinable && items.length + alsoAskedBy.length === 0,
        ),
        others: [],
      };
  }
}

/** Says that facts of one objective are shown, and leads back to all. */
function OnlyObjective(props: {
  readonly search: BenchSearch;
  readonly objectives: LessonBench['objectives'];
}): ReactNode {
  const { search, objectives } = props;
  if (search.objective === undefined) return null;
  const text = objectives.find(({ id }) => id === search.objective)?.text ?? search.objective;
  return (
    <p>
      {words.onlyObjective(text)}{' '}
      <a href={`?${benchQuery({ ...search, objective: undefined })}#facts`}>{words.allObjectives}</a>
    </p>
  );
}

function ShowLinks({ search }: { readonly search: BenchSearch }): ReactNode {
  return (
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
  );
}
