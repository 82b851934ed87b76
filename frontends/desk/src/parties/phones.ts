import type { ContactKind } from '../gql/graphql.ts';

/** Several phones typed in one field: separated by spaces, commas, semicolons, slashes or lines. */
export function phonesOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,\uFF0C\u3001;\uFF1B/\uFF0F]+/).filter(Boolean);
}

/** What a number or address looks like, so that a form can propose the kind; the service decides. */
export function kindOf(value: string): ContactKind {
  const plain = value.normalize('NFKC').replaceAll(/[\s()-]/g, '');
  if (plain.includes('@')) return 'email';
  return /^0\d|^[48]00\d/.test(plain) ? 'landline' : 'mobile';
}
