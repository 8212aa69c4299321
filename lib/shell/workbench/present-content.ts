/** The content below a root as it is now, and whether that is what it was at the last look. */
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { isSheet } from '#lib/bank/sheet-path.ts';
import { splitFiles, type SplitFiles } from '#lib/bank/workbench/open-desk.ts';
import type { SourceFile } from '#lib/content/model.ts';
import type { Clock } from '../clock.ts';
import { KeptSources } from '../files/kept-sources.ts';
import { readContent, RootError, type ReadContent } from '../files/read-content.ts';

/** What stands below a root: the same object as long as it is the same. */
export interface Present {
  /** All but decisions: the same list as long as it holds the same, whatever is decided. */
  readonly compiled: SplitFiles['compiled'];
  readonly decisions: SplitFiles['decisions'];
  /** Of reading the files. */
  readonly ofReading: readonly Diagnostic[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Names this state of things, in this process, review sheets left out: see `ShownLesson.edition`. */
  readonly edition: string;
}

/** Digits of the day in an ISO 8601 time. */
const ISO_DAY = 10;

export class PresentContent {
  readonly #root: string;
  readonly #clock: Clock;
  readonly #sources = new KeptSources();
  #last: { readonly files: readonly SourceFile[]; readonly present: Present } | undefined;

  constructor(root: string, clock: Clock) {
    this.#root = root;
    this.#clock = clock;
  }

  /** Undefined when there is no content below the root: a server may be given a compiled bank alone. */
  look(): Present | undefined {
    const read = readRoot(this.#root, this.#sources);
    if (read === undefined) return undefined;
    const { files, diagnostics } = read;
    const today = this.#clock.now().slice(0, ISO_DAY);
    const before = this.#last;
    if (before?.present.today === today && areSame(before.files, files)) return before.present;
    const { compiled, decisions } = splitFiles(files);
    const isSameEdition =
      before?.present.today === today && areSame(before.files.filter(isNoSheet), files.filter(isNoSheet));
    const isAsBefore = before !== undefined && areSame(before.present.compiled, compiled);
    const present = {
      compiled: isAsBefore ? before.present.compiled : compiled,
      decisions,
      ofReading: diagnostics,
      today,
      edition: isSameEdition ? before.present.edition : this.#clock.randomId(),
    };
    this.#last = { files, present };
    return present;
  }
}

function readRoot(root: string, sources: KeptSources): ReadContent | undefined {
  try {
    return readContent(root, sources.read);
  } catch (error) {
    if (error instanceof RootError) return undefined;
    throw error;
  }
}

/** A build writes sheets; nothing that an item shows is read from them. */
function isNoSheet({ path }: SourceFile): boolean {
  return !isSheet(path);
}

function areSame(some: readonly SourceFile[], others: readonly SourceFile[]): boolean {
  return (
    some.length === others.length &&
    some.every(
      (file, at) => file === others[at] || (file.path === others[at]?.path && file.text === others[at].text),
    )
  );
}
