/** How the page to join a room was come to. */
export interface JoinAddress {
  /** The join code in the address, or an empty text. */
  readonly code: string;
  /** The token of a QR code: no code is asked for then. */
  readonly link: string | undefined;
}
