import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import controls from '../controls.module.css';
import { NoticeView } from '../shell/notice-view.tsx';

const words = messages.data;

/** What came of reading a file in. */
export interface ImportedPageData {
  readonly attempts: number;
  readonly responses: number;
  readonly known: number;
}

/** Says what a file added, and what was there already. */
export function ImportedView({ attempts, responses, known }: ImportedPageData): ReactNode {
  const added = words.imported(responses, attempts);
  const text = known === 0 ? added : `${added} ${words.importedKnown(known)}`;
  return (
    <NoticeView title={words.importedTitle} text={text}>
      <a className={controls.button} href="/progress">
        {words.progress}
      </a>
    </NoticeView>
  );
}
