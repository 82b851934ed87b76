import { newId } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const CredentialSchema = defineEntity({
  name: 'Credential',
  tableName: 'credential',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    providerId: p.text(),
    providerAccountId: p.text(),
    password: p.text().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** How a person proves to be the account's: today by a password, of which only the scrypt hash is kept. */
export class Credential extends CredentialSchema.class {
  static ofPassword(accountId: string, hash: string, now: Date): Credential {
    return Object.assign(new Credential(), {
      id: newId(),
      accountId,
      providerId: 'credential',
      providerAccountId: accountId,
      password: hash,
      createdAt: now,
      updatedAt: now,
    });
  }

  replace(hash: string, now: Date): void {
    this.password = hash;
    this.updatedAt = now;
  }
}
CredentialSchema.setClass(Credential);
