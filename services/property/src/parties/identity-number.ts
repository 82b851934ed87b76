import { defineFaults } from '@onedesk/subgraph';
import { readIdentity } from '@onedesk/sheets';
import type { IdentityKind } from './party.ts';

/** An identity number in its one spelling: upper-cased, without spaces. */
export interface Identity {
  readonly kind: IdentityKind;
  readonly number: string;
}

defineFaults({
  identityNotValid: { zh: '证件号有误，请核对位数', en: 'Not a valid identity number; check its length' },
  identityChecksum: {
    zh: '证件号校验码不符，请逐位核对',
    en: 'The check character does not fit; compare digit by digit',
  },
});

/** The identity number that a text says, or the code of what is wrong with it. */
export function identityOf(text: string): Identity | 'identityNotValid' | 'identityChecksum' {
  const read = readIdentity(text);
  if (read.fault !== undefined) return read.fault === 'identityChecksum' ? read.fault : 'identityNotValid';
  if (!read.value) return 'identityNotValid';
  const { kind, number } = read.value;
  return { kind: kind === 'creditCode' ? 'unifiedSocialCredit' : kind, number };
}
