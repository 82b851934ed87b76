import type { ImportRecord } from '../import-record.ts';
import { arrearsDocuments } from './arrears.graphql.ts';
import type { ImportDocuments } from './documents.ts';
import { registerDocuments } from './register.graphql.ts';
import { tenanciesDocuments } from './tenancies.graphql.ts';

/** What differs between the pages of different imports; their words stand under `imports.kinds`. */
export interface ImportKind {
  readonly name: 'register' | 'tenancies' | 'arrears';
  readonly type: NonNullable<ImportRecord['__typename']>;
  /** Where its imports stand, below the app: `<path>/<id>`. */
  readonly path: string;
  /** Where a new one begins. */
  readonly start: string;
  /** Whose permission it needs. */
  readonly permission: string;
  /** Where its files are sent to. */
  readonly door: string;
  readonly documents: ImportDocuments;
}

export const importKinds = {
  register: {
    name: 'register',
    type: 'RegisterImport',
    path: 'imports',
    start: 'imports',
    permission: 'register.import',
    door: '/files',
    documents: registerDocuments,
  },
  tenancies: {
    name: 'tenancies',
    type: 'TenancyImport',
    path: 'opening/tenancies',
    start: 'opening',
    permission: 'tenancy.manage',
    door: '/files',
    documents: tenanciesDocuments,
  },
  arrears: {
    name: 'arrears',
    type: 'ArrearsImport',
    path: 'opening/arrears',
    start: 'opening',
    permission: 'arrears.import',
    door: '/files/finance',
    documents: arrearsDocuments,
  },
} as const satisfies Record<string, ImportKind>;

/** What one workbook of opening balances brings, in the order of import: who is liable is known before what is owed. */
export const openingKinds: readonly ImportKind[] = [importKinds.tenancies, importKinds.arrears];

/** The kind that an import is of. */
export function kindOf({ __typename }: Pick<ImportRecord, '__typename'>): ImportKind {
  const kinds: readonly ImportKind[] = Object.values(importKinds);
  return kinds.find(({ type }) => type === __typename) ?? importKinds.register;
}
