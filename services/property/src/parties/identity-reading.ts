import { newId } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const IdentityReadingSchema = defineEntity({
  name: 'IdentityReading',
  tableName: 'identity_reading',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    partyId: p.uuid(),
    readerId: p.text(),
    readerName: p.text(),
    reason: p.text(),
    createdAt: p.datetime(),
  },
});

/** PPL-2: somebody read a whole identity number: who, when and why. */
export class IdentityReading extends IdentityReadingSchema.class {
  static of(
    party: { id: string; projectId: string },
    reader: { id: string; name: string },
    reason: string,
    now: Date,
  ): IdentityReading {
    return Object.assign(new IdentityReading(), {
      id: newId(),
      projectId: party.projectId,
      partyId: party.id,
      readerId: reader.id,
      readerName: reader.name,
      reason,
      createdAt: now,
    });
  }
}
IdentityReadingSchema.setClass(IdentityReading);
