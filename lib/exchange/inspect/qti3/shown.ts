/** What somebody chose: the texts of the options, part by part in the order of the item; or what they typed. */
export interface Shown {
  readonly chosen: readonly (readonly string[])[];
  readonly typed?: string;
}
