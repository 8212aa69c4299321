/** The program that made and checked an item; grows when the same content may give other items or proofs. */
export const ENGINE = 'stemma/1';
