import type { ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import { QrCode } from './qr-code.tsx';
import styles from './room.module.css';

const words = roomMessages.live;

/** How people come into a room. */
export interface JoinWay {
  /** As it is typed, without its protocol: `quiz.example.org/join`. */
  readonly address: string;
  readonly joinCode: string;
  /** Where the QR code leads. */
  readonly link: string;
}

/** Address, code and QR code, to be read from the last row. */
export function JoinCard({ address, joinCode, link }: JoinWay): ReactNode {
  return (
    <div className={styles.join}>
      <p>
        <span className={styles.name}>{words.joinAt}</span>
        <br />
        <span className={styles.address}>{address}</span>
      </p>
      <p>
        <span className={styles.name}>{words.joinCode}</span>
        <br />
        <strong className={styles.code}>{grouped(joinCode)}</strong>
      </p>
      <QrCode text={link} name={words.qrName(address)} />
    </div>
  );
}

/** `K7M 3QX`: two groups are read out and typed with fewer slips. */
export function grouped(joinCode: string): string {
  return `${joinCode.slice(0, 3)} ${joinCode.slice(3)}`;
}
