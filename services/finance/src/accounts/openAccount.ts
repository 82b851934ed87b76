import { notFound } from '@onedesk/kernel';
import { type CommandContext, todayIn } from '@onedesk/subgraph';
import { liableParties, unitById } from '../estate/index.ts';
import { accountById, type AccountRow, openAccounts } from './account.queries.ts';

/**
 * LED-1: the account of whoever is liable for a unit today, opened if need be: so that money can be taken before
 * anything was charged.
 */
export async function openAccount(command: CommandContext, unitId: string): Promise<AccountRow> {
  const { db, now } = command;
  const unit = await unitById(db, unitId);
  if (!unit) throw notFound();
  const projectId = unit.project_id;
  command.require('payment.take', projectId);
  const today = await todayIn(db, projectId, now);
  const partyId = (await liableParties(db, [unitId], today)).get(unitId) ?? null;
  const [id = ''] = await openAccounts(db, projectId, [{ unitId, partyId }]);
  const account = await accountById(db, id);
  if (!account) throw notFound();
  return account;
}
