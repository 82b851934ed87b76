import { describe, expect, test } from 'vitest';
import { Vault } from './vault.ts';

const key = (fill: number) => Buffer.alloc(32, fill);
const number = '999999197009026822';

describe('the vault', () => {
  test('PPL-2 an identity number is unreadable at rest and opens again', () => {
    const vault = new Vault(new Map([[1, key(1)]]));
    const sealed = vault.seal(number, 'project', 'party');
    expect(sealed.toString('latin1')).not.toContain(number);
    expect(vault.open(sealed, 'project', 'party')).toBe(number);
    expect(vault.seal(number, 'project', 'party').equals(sealed)).toBe(false);
  });

  test('PPL-2 a ciphertext moved to another person or project does not open', () => {
    const vault = new Vault(new Map([[1, key(1)]]));
    const sealed = vault.seal(number, 'project', 'party');
    expect(() => vault.open(sealed, 'project', 'somebody else')).toThrow();
    expect(() => vault.open(sealed, 'another project', 'party')).toThrow();
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => vault.open(sealed, 'project', 'party')).toThrow();
  });

  test('PPL-2 equal numbers are found by their blind index, within one project only', () => {
    const vault = new Vault(new Map([[1, key(1)]]));
    expect(vault.blindIndex(number, 'a').equals(vault.blindIndex(number, 'a'))).toBe(true);
    expect(vault.blindIndex(number, 'a').equals(vault.blindIndex(number, 'b'))).toBe(false);
  });

  test('PPL-2 after a new key old numbers still open, new ones use it, and the index stays', () => {
    const before = new Vault(new Map([[1, key(1)]]));
    const after = new Vault(
      new Map([
        [1, key(1)],
        [2, key(2)],
      ]),
    );
    expect(after.open(before.seal(number, 'p', 'r'), 'p', 'r')).toBe(number);
    expect(after.seal(number, 'p', 'r')[0]).toBe(2);
    expect(after.blindIndex(number, 'p').equals(before.blindIndex(number, 'p'))).toBe(true);
  });
});
