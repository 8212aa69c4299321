/** One field of a schema in the words of the author's guide. */
export interface FieldRow {
  readonly name: string;
  readonly type: string;
  /** `yes`, `no`, or the default. */
  readonly presence: string;
  readonly meaning: string;
}

/** The parts of JSON Schema that our schemas use. */
interface JsonSchema {
  readonly type?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: unknown;
  readonly pattern?: unknown;
  readonly maxLength?: unknown;
  readonly default?: unknown;
  readonly description?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly minItems?: unknown;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly required?: readonly string[];
}

/** More alternatives or fields than this are not spelt out: they have a table of their own. */
const SPELT_OUT_MAX = 4;
/** Texts of more than one line's length are paragraphs. */
const LINE_LENGTH_MAX = 400;

/** The fields of an object schema in their order. */
export function fieldRows(schema: object): readonly FieldRow[] {
  const { properties = {}, required = [] } = schema as JsonSchema;
  return Object.entries(properties).map(([name, field]) => ({
    name,
    type: typeWords(field),
    presence: required.includes(name) ? 'yes' : defaultWords(field.default),
    meaning: typeof field.description === 'string' ? field.description : '',
  }));
}

function defaultWords(value: unknown): string {
  if (value === undefined) return 'no';
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return isEmpty ? 'no, default none' : `no, default ${literal(value)}`;
}

function literal(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function typeWords(schema: JsonSchema): string {
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(literal).join(' or ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choiceWords(choices);
  return plainWords(schema);
}

function plainWords(schema: JsonSchema): string {
  switch (schema.type) {
    case 'string':
      return textWords(schema);
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `whole number${rangeWords(schema)}`;
    case 'number':
      return `number${rangeWords(schema)}`;
    case 'array':
      return `list of ${plural(typeWords(schema.items ?? {}))}${typeof schema.minItems === 'number' && schema.minItems > 1 ? `, at least ${schema.minItems}` : ''}`;
    case 'object':
      return objectWords(schema);
    default:
      return 'any value';
  }
}

function textWords({ format, pattern, maxLength }: JsonSchema): string {
  if (format === 'date') return 'day, YYYY-MM-DD';
  if (format === 'uri') return 'web address';
  const isLine = typeof maxLength === 'number' && maxLength >= LINE_LENGTH_MAX;
  if (typeof pattern === 'string' && !isLine)
    return pattern.includes('#') ? '`source` or `source#section`' : 'id';
  return typeof maxLength === 'number' && maxLength > LINE_LENGTH_MAX
    ? 'short paragraph'
    : 'one line of text';
}

function rangeWords({ minimum, maximum }: JsonSchema): string {
  const low =
    typeof minimum === 'number' && Number.isFinite(minimum) && minimum !== Number.MIN_SAFE_INTEGER
      ? minimum
      : undefined;
  const high = typeof maximum === 'number' && maximum !== Number.MAX_SAFE_INTEGER ? maximum : undefined;
  if (low !== undefined && high !== undefined) return ` from ${low} to ${high}`;
  return low === undefined ? '' : ` from ${low}`;
}

/** `one | list of one` is said as one idea. */
function choiceWords(choices: readonly JsonSchema[]): string {
  const words = [...new Set(choices.map(typeWords))];
  const [one, many] = words;
  if (words.length === 2 && one !== undefined && many === `list of ${plural(one)}`)
    return `${one}, or a list of them`;
  return words.length > SPELT_OUT_MAX ? 'one of several shapes, below' : words.join(', or ');
}

function objectWords({ properties, additionalProperties, propertyNames }: JsonSchema): string {
  if (properties !== undefined) {
    const names = Object.keys(properties);
    return names.length > SPELT_OUT_MAX
      ? 'fields, below'
      : `fields ${names.map((name) => `\`${name}\``).join(', ')}`;
  }
  return typeof additionalProperties === 'object'
    ? `${propertyNames === undefined ? 'id' : typeWords(propertyNames)}: ${typeWords(additionalProperties)}`
    : 'ids with values';
}

function plural(words: string): string {
  if (words === 'id') return 'ids';
  return words.replace(/^one line of text$/u, 'lines of text');
}
