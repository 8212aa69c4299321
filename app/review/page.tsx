import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadReviewPage } from '#app/_load/review-page.ts';
import { messages } from '#app/_ui/messages/messages.ts';
import { ReviewView } from '#app/_ui/review/review-view.tsx';
import { beginReview } from './actions.ts';

export const metadata: Metadata = { title: messages.review.title, robots: { index: false } };

export default async function ReviewPage(): Promise<ReactNode> {
  return <ReviewView courses={await loadReviewPage()} start={beginReview} />;
}
