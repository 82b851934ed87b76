import { describe, expect, test } from 'vitest';
import { contactValueOf, phoneOf } from './contact-value.ts';
import { identityOf } from './identity-number.ts';

describe('what somebody is reached by', () => {
  test.each([
    ['199 0582 5118', { kind: 'mobile', value: '19905825118' }],
    ['+86 19905825118', { kind: 'mobile', value: '19905825118' }],
    ['(0755)26010009', { kind: 'landline', value: '0755-26010009' }],
    ['400-820-8820', { kind: 'landline', value: '4008208820' }],
    ['1990582511', 'phoneNotValid'],
    ['19905825118/19905825119', 'phoneNotValid'],
    ['', 'phoneNotValid'],
  ])('EST-2 %s is %o', (text, expected) => {
    expect(phoneOf(text)).toEqual(expected);
  });

  test.each([
    ['mobile', '0755-26010009', 'mobileNotValid'],
    ['landline', '0755 2601 0009', { kind: 'landline', value: '0755-26010009' }],
    ['email', ' li.ming@example.com ', { kind: 'email', value: 'li.ming@example.com' }],
    ['email', 'li.ming', 'emailNotValid'],
    ['other', ' 微信  liming ', { kind: 'other', value: '微信 liming' }],
    ['other', ' ', 'required'],
  ] as const)('EST-2 as %s, %s is %o', (kind, text, expected) => {
    expect(contactValueOf(kind, text)).toEqual(expected);
  });

  test.each([
    ['999999197009026822', { kind: 'residentId', number: '999999197009026822' }],
    ['919999990u2p1hef51', { kind: 'unifiedSocialCredit', number: '919999990U2P1HEF51' }],
    ['999999197009026823', 'identityChecksum'],
    ['12', 'identityNotValid'],
    ['/', 'identityNotValid'],
  ])('EST-2 the identity number %s is %o', (text, expected) => {
    expect(identityOf(text)).toEqual(expected);
  });
});
