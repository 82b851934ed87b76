import { defineFaults, field } from '@onedesk/subgraph';
import { readPhones } from '@onedesk/sheets';
import type { ContactKind } from './contact.ts';

defineFaults({
  phoneNotValid: {
    zh: '电话号码有误，应如 13800138000 或 0755-26010009',
    en: 'Not a valid phone number; write it like 13800138000 or 0755-26010009',
  },
  mobileNotValid: { zh: '手机号有误，应为 11 位', en: 'Not a valid mobile number; it has 11 digits' },
});

/** What a contact is reached by, in its one spelling. */
export interface ContactValue {
  readonly kind: ContactKind;
  readonly value: string;
}

/** The one phone that a text says, of the kind that it has; or the code of what is wrong with it. */
export function phoneOf(text: string): ContactValue | 'phoneNotValid' {
  const read = readPhones(text);
  const [only, more] = read.fault === undefined ? read.value : [];
  if (!only || more) return 'phoneNotValid';
  return { kind: isMobile(only.number) ? 'mobile' : 'landline', value: only.number };
}

/** A contact of a kind that somebody chose; or the code of what is wrong with it. */
export function contactValueOf(kind: ContactKind, text: string): ContactValue | string {
  if (kind === 'mobile' || kind === 'landline') {
    const phone = phoneOf(text);
    if (typeof phone === 'string') return kind === 'mobile' ? 'mobileNotValid' : phone;
    return kind === 'mobile' && phone.kind !== 'mobile' ? 'mobileNotValid' : { kind, value: phone.value };
  }
  const parsed = (kind === 'email' ? field.email() : field.line(100)).safeParse(text.trim());
  return parsed.success ? { kind, value: parsed.data } : (parsed.error.issues[0]?.message ?? 'notValid');
}

const isMobile = (number: string): boolean => /^1[3-9]\d{9}$/.test(number);
