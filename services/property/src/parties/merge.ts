import type { CommandContext } from '@onedesk/subgraph';
import { Contact } from './contact.ts';
import type { Party } from './party.ts';
import { overlaps, UnitRole } from './unit-role.ts';

/**
 * EST-2: everything of the duplicate goes to the kept party. A role that both have on the same days becomes one, and
 * a number that both have stays once.
 */
export async function mergeParties(command: CommandContext, kept: Party, duplicate: Party): Promise<void> {
  const { em, now, resources } = command;
  const present = { partyId: { $in: [kept.id, duplicate.id] }, withdrawnAt: null };
  const roles = await em.find(UnitRole, present);
  const contacts = await em.find(Contact, present);
  const identity = duplicate.yieldTo(kept, resources.vault, now);
  if (identity) {
    // One number is never on record twice, not even within the transaction.
    await em.flush();
    kept.takeOver(identity, resources.vault);
  }
  for (const role of ofParty(roles, duplicate)) takeOverRole(role, kept, ofParty(roles, kept), now);
  for (const contact of ofParty(contacts, duplicate)) {
    const same = ofParty(contacts, kept).find(({ kind, value }) => kind === contact.kind && value === contact.value);
    if (same && !same.deadSince) contact.withdraw(now);
    else contact.moveTo(kept);
  }
}

const ofParty = <Owned extends { partyId: string; withdrawnAt?: Date | null }>(owned: Owned[], party: Party) =>
  owned.filter(({ partyId, withdrawnAt }) => partyId === party.id && !withdrawnAt);

function takeOverRole(role: UnitRole, kept: Party, keptRoles: UnitRole[], now: Date): void {
  const [first, ...others] = keptRoles.filter(
    (own) => own.unitId === role.unitId && own.role === role.role && overlaps(own, role),
  );
  if (!first) return role.moveTo(kept);
  first.absorb(role, now);
  for (const other of others) first.absorb(other, now);
}
