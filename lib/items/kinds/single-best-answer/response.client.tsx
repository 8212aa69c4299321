'use client';
import type { ReactNode } from 'react';
import { OptionInputs, OptionResults } from '#app/_ui/item/options.client.tsx';
import { PartFieldset } from '#app/_ui/item/part-fieldset.client.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ResponseControlProps } from '../../response-control.ts';

/** One native radio per option, in one group; after the answer, each option with its mark and rationale. */
export function Response({ item, picks, missing, locked, feedback }: ResponseControlProps): ReactNode {
  return item.parts.map((part) => {
    const result = feedback?.parts.find(({ handle }) => handle === part.handle);
    if (result !== undefined)
      return <OptionResults key={part.handle} part={part} feedback={result} many={false} />;
    return (
      <PartFieldset
        key={part.handle}
        leadIn={item.leadIn}
        hint={messages.attempt.chooseOne}
        fault={missing.includes(part.handle) ? messages.attempt.missingOne : undefined}
        locked={locked}
      >
        <OptionInputs part={part} type="radio" chosen={picks[part.handle] ?? []} />
      </PartFieldset>
    );
  });
}
