import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import controls from './_ui/controls.module.css';
import { messages } from './_ui/messages/messages.ts';
import { NoticeView } from './_ui/shell/notice-view.tsx';

export const metadata: Metadata = { title: messages.errors.notFoundTitle };

export default function NotFound(): ReactNode {
  const { errors } = messages;
  return (
    <NoticeView title={errors.notFoundTitle} text={errors.notFound}>
      <a className={controls.button} href="/">
        {errors.home}
      </a>
    </NoticeView>
  );
}
