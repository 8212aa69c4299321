'use server';
import { redirect } from 'next/navigation';
import { eraseLearner } from '#lib/shell/usecases/erase-learner.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { forgetLearner, viewer } from '#lib/shell/web/viewer.ts';

/** Deletes everything of the viewer, and takes their cookie back. */
export async function eraseMyData(): Promise<void> {
  await eraseLearner(await useCaseContext(), await viewer());
  await forgetLearner();
  redirect('/progress/erase/done');
}
