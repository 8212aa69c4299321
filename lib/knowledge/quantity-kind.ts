/** The kind of all amounts that facts name: the range of relations whose object is an amount. */
export const QUANTITY_KIND = 'quantity';
