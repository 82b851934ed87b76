import { Refusal } from '@onedesk/kernel';
import type { CommandContext } from '@onedesk/subgraph';
import { Grant } from './grant.ts';

/** Whether the account holds the role that gives roles. */
export const isAdministrator = async ({ em }: CommandContext, accountId: string): Promise<boolean> =>
  (await em.count(Grant, { accountId, role: 'administrator', revokedAt: null })) > 0;

/**
 * Somebody must be left who can give roles. Two administrators who remove each other at the same moment wait for one
 * another here, so that the second is refused. Asked after the change was written, before it is committed.
 */
export async function keepAnAdministrator(command: CommandContext): Promise<void> {
  await command.em.flush();
  await command.em.execute("select pg_advisory_xact_lock(hashtext('identity.administrators'))", [], 'run');
  const left = await command.db.row(
    `select 1 from account_grant g join account a on a.id = g.account_id
      where g.role = 'administrator' and g.revoked_at is null and a.active limit 1`,
  );
  if (left) return;
  throw new Refusal('LastAdministrator', {
    zh: '这是最后一位系统管理员，请先指定另一位',
    en: 'This is the last administrator; appoint another one first',
  });
}
