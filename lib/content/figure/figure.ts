/** A figure that may stand in a page. */
export interface Figure {
  /** The attributes of its svg element, as they are written, with a blank before each. */
  readonly attributes: string;
  /** What stands in the element. */
  readonly inner: string;
}
