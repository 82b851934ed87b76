import { moneyText } from '@onedesk/kernel';
import { type Context, For } from '@onedesk/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { todayIn } from '../estate/index.ts';
import { UnitType } from '../units/index.ts';
import { AccountStanding } from './standing.graphql.ts';
import { standingsOfUnits } from './standing.queries.ts';

@Resolver(() => UnitType)
export class UnitStanding {
  @For('bi', 'partner')
  @FieldResolver(() => AccountStanding, {
    nullable: true,
    description: 'Null without an account, and for whoever may not see what is owed. LED-1',
  })
  async standing(@Root() unit: UnitType, @Ctx() context: Context): Promise<AccountStanding | null> {
    if (!context.may('ledger.figures', unit.projectId)) return null;
    const row = await context.load(standingsOfUnits, unit.id);
    if (!row) return null;
    const today = await todayIn(context, unit.projectId);
    const overdue = row.next_due_on !== null && row.next_due_on < today;
    return Object.assign(new AccountStanding(), {
      balance: moneyText(BigInt(row.balance_fen)),
      arrears: moneyText(BigInt(row.arrears_fen)),
      overdueSince: overdue ? row.next_due_on : null,
    });
  }
}
