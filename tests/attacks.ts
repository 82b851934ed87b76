import { graphLimits } from '@onedesk/gateway';

/** A request that costs its sender little, and how it is answered. */
export interface Attack {
  readonly method?: 'GET' | 'POST';
  readonly contentType?: string;
  readonly body: string;
  readonly status: number;
  readonly code: string;
  /** With DOCUMENT_TOO_LARGE: the limit that it meets. */
  readonly what?: keyof typeof graphLimits;
}

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
const within = (levels: number, open: string, middle: string, close: string): string =>
  open.repeat(levels) + middle + close.repeat(levels);
const asked = (query: string, variables?: unknown): string => JSON.stringify({ query, variables });

const tooLarge = (what: keyof typeof graphLimits, query: string, variables?: unknown): Attack => ({
  body: asked(query, variables),
  status: 400,
  code: 'DOCUMENT_TOO_LARGE',
  what,
});
const refused = (code: string, query: string): Attack => ({ body: asked(query), status: 400, code });

const unit = 'unit(id: "0198d000-0000-7000-8000-000000000001")';
/** Each spreads the next twice: 2^100 fields in little text. */
const bomb = `query { ${unit} { ...F0 } } ${times(100, (at) => `fragment F${at} on Unit { ...F${at + 1} ...F${at + 1} }`)} fragment F100 on Unit { id }`;
/** Each alone is small. */
const chain = (length: number): string =>
  `query { ${unit} { ...F0 } } ${times(length, (at) => `fragment F${at} on Unit { accounts { unit { ...F${at + 1} } } }`)} fragment F${length} on Unit { id }`;

export const attacks: Record<string, Attack> = {
  'one field under very many aliases': tooLarge('aliases', `{ ${unit} { ${times(100, (at) => `a${at}: id`)} } }`),
  'aliases in a fragment that is spread again and again': tooLarge(
    'aliases',
    `{ ${unit} { ...A ...A ...A ...A } } fragment A on Unit { ${times(10, (at) => `a${at}: id`)} }`,
  ),
  'very many root fields': tooLarge('rootFields', `{ ${times(30, () => '__typename')} }`),
  'root fields hidden in fragments': tooLarge(
    'rootFields',
    `{ ...R ...R ...R } fragment R on Query { ${times(10, () => '__typename')} }`,
  ),
  'very many commands in one request': tooLarge(
    'rootFields',
    `mutation { ${times(30, (at) => `m${at}: __typename`)} }`,
  ),
  'fields deep within each other': tooLarge('depth', `{ ${unit} ${within(20, '{ accounts { unit', '{ id }', '} }')} }`),
  'fields deep within each other by a chain of fragments': tooLarge('depth', chain(20)),
  'a chain of fragments as long as it fits': tooLarge('depth', chain(140)),
  'fragments that double at each step': tooLarge('fields', bomb),
  'fragments that double, never spread': tooLarge('fields', bomb.replace('...F0', 'id')),
  'fragments that double, with a second operation': tooLarge('fields', `query Small { __typename } ${bomb}`),
  'directives in a fragment that is spread again and again': tooLarge(
    'directives',
    `{ ...D ...D ...D ...D ...D } fragment D on Query { __typename ${times(10, () => '@include(if: true)')} }`,
  ),
  'one field repeated, as validation compares each with each': tooLarge(
    'fields',
    `{ ${unit} { ${times(1_500, () => 'id')} } }`,
  ),
  'a flood of directives on one field': tooLarge(
    'directives',
    `{ __typename ${times(200, () => '@include(if: true)')} }`,
  ),
  'a flood of unknown directives': tooLarge('directives', `{ __typename ${times(300, () => '@a')} }`),
  'a flood of directives on the operation': tooLarge('directives', `query ${times(300, () => '@a')} { __typename }`),
  'a flood of directives on a variable': tooLarge(
    'directives',
    `query ($a: Int ${times(300, () => '@a')}) { __typename }`,
  ),
  'very many words': tooLarge('tokens', `{ ${times(5_000, () => 'a')} }`),
  'very many operations': tooLarge(
    'tokens',
    times(700, (at) => `query Q${at} { id }`),
  ),
  'one huge text in the document': tooLarge('characters', `{ unit(id: "${'a'.repeat(900_000)}") { id } }`),
  'one huge name': tooLarge('characters', `{ ${'a'.repeat(900_000)} }`),
  'a huge comment': tooLarge('characters', `#${'a'.repeat(900_000)}\n{ __typename }`),
  'brackets that overflow a parser: lists': tooLarge('brackets', `{ unit(id: ${'['.repeat(1_900)} }`),
  'brackets that overflow a parser: objects': tooLarge('brackets', `{ unit(id: ${'{ a: '.repeat(600)} }`),
  'brackets that overflow a parser: fields': tooLarge('brackets', '{ a '.repeat(900)),
  'brackets that overflow a parser: types': tooLarge('brackets', `query ($a: ${'['.repeat(1_900)}) { __typename }`),
  'variables deep within each other': {
    body: `{"query":"query ($a: Int) { __typename }","variables":{"a":${within(100_000, '[', '', ']')}}}`,
    status: 400,
    code: 'DOCUMENT_TOO_LARGE',
    what: 'variables',
  },
  'a batch': { body: `[${asked('{ __typename }')},${asked('{ __typename }')}]`, status: 400, code: 'BATCH_REFUSED' },
  'a batch of one': { body: `[${asked(`{ ${unit} { id } }`)}]`, status: 400, code: 'BATCH_REFUSED' },
  'an empty batch': { body: '[]', status: 400, code: 'BATCH_REFUSED' },
  'a huge batch': {
    body: `[${times(10_000, () => asked('{ __typename }')).replaceAll('} {', '},{')}]`,
    status: 400,
    code: 'BATCH_REFUSED',
  },
  'the schema': refused('INTROSPECTION_REFUSED', '{ __schema { types { name } } }'),
  'one type': refused('INTROSPECTION_REFUSED', '{ __type(name: "Unit") { fields { name } } }'),
  'the schema under another name': refused('INTROSPECTION_REFUSED', '{ apps: __schema { types { name } } }'),
  'the schema in a fragment': refused(
    'INTROSPECTION_REFUSED',
    '{ ...S } fragment S on Query { ... { __schema { types { name } } } }',
  ),
  'the schema beside an honest operation': refused(
    'INTROSPECTION_REFUSED',
    `query A { __typename } query B { __schema { types { name } } }`,
  ),
  'the schema in a mutation': refused('INTROSPECTION_REFUSED', 'mutation { __schema { types { name } } }'),
  'a form, as another site can send it': {
    contentType: 'application/x-www-form-urlencoded',
    body: 'query=%7B__typename%7D',
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  'a form with parts': {
    contentType: 'multipart/form-data; boundary=x',
    body: '--x--',
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  'plain text': {
    contentType: 'text/plain',
    body: asked('{ __typename }'),
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  'a bare document': {
    contentType: 'application/graphql',
    body: '{ __typename }',
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  'a query in the address': { method: 'GET', body: '{ __typename }', status: 405, code: 'METHOD_NOT_ALLOWED' },
  'more than a document can be': { body: asked('a'.repeat(1_100_000)), status: 413, code: 'TOO_LARGE' },
};
