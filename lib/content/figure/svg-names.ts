/** What a figure may be drawn with. Everything here is shown the same alone and inside a page, and needs no id. */

/** Elements that draw. */
export const DRAWN = new Set([
  ...['g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan'],
]);

/** Elements that hold words. */
export const WORDED = new Set(['text', 'tspan']);

/** Elements that are left out with what they hold: the text alternative of the lesson says what a figure shows. */
export const LEFT_OUT = new Set(['title', 'desc', 'metadata']);

/** Elements that run, fetch, style or embed something. */
export const UNSAFE = new Set([
  ...['script', 'style', 'foreignobject', 'image', 'a', 'use', 'iframe', 'audio', 'video', 'handler', 'link'],
  ...['animate', 'animatemotion', 'animatetransform', 'set', 'discard', 'feimage', 'cursor', 'listener'],
]);

/** Attributes that hold a colour. */
export const COLOURED = new Set(['fill', 'stroke']);

/** Attributes that are kept. */
export const KEPT = new Set([
  ...COLOURED,
  ...['x', 'y', 'dx', 'dy', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'd'],
  ...['points', 'transform', 'opacity', 'fill-opacity', 'fill-rule', 'stroke-width', 'stroke-opacity'],
  ...['stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-miterlimit'],
  ...['paint-order', 'font-size', 'font-weight', 'font-style', 'font-family', 'letter-spacing'],
  ...['text-anchor', 'dominant-baseline'],
]);

/** Attributes that drawing programs write and no reader misses. `viewBox` is read apart. */
export const DROPPED = new Set([
  ...[
    'id',
    'class',
    'version',
    'viewBox',
    'preserveAspectRatio',
    'xmlns',
    'role',
    'lang',
    'enable-background',
  ],
]);

/** The colours of the pages (`app/_ui/tokens.css`) that a figure may name: each has a light and a dark value. */
export const PAINTS = [
  ...[
    'paper',
    'raised',
    'sunk',
    'ink',
    'ink-soft',
    'rule',
    'rule-strong',
    'accent',
    'accent-deep',
    'accent-wash',
  ],
  ...['on-accent', 'right', 'right-wash', 'wrong', 'wrong-wash', 'partly', 'partly-wash', 'mark'],
] as const;

/** The families of letters that a figure may name. */
export const FAMILIES = ['sans', 'serif'] as const;
