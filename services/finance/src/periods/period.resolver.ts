import { notFound } from '@onedesk/kernel';
import { type CommandContext, type Context, Needs, parseInput, reaches } from '@onedesk/subgraph';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { CloseMonthInput, CloseMonthResult, ClosedMonthType, closedMonthType, closing } from './period.graphql.ts';
import { closedMonthById, closedMonthsOf } from './period.queries.ts';
import { closeMonth } from './period.ts';

/** A closed month by its id: for a command that comes a second time. */
export async function closedMonthRecord(context: Context, id: string): Promise<ClosedMonthType | null> {
  const row = await context.read((db) => closedMonthById(db, id));
  return row && closedMonthType(row);
}

@Resolver(() => ClosedMonthType)
export class PeriodResolver {
  @Query(() => [ClosedMonthType], { description: 'The closed months of a project, the newest first. FEE-9' })
  @Needs('ledger.see')
  async closedMonths(
    @Arg('projectId', () => ID) projectId: string,
    @Ctx() context: Context,
  ): Promise<ClosedMonthType[]> {
    context.require('ledger.see', projectId);
    return (await closedMonthsOf(context, projectId)).map(closedMonthType);
  }

  @Mutation(() => CloseMonthResult, { description: 'Closes a month that is over, for good. FEE-9' })
  @Needs('period.close')
  async closeMonth(
    @Arg('input', () => CloseMonthInput) input: CloseMonthInput,
    @Ctx() command: CommandContext,
  ): Promise<ClosedMonthType> {
    const month = parseInput(closing, input);
    if (!reaches(command.principal, month.projectId)) throw notFound();
    command.require('period.close', month.projectId);
    const row = await closedMonthById(command.db, await closeMonth(command, month));
    if (!row) throw notFound();
    return closedMonthType(row);
  }
}
