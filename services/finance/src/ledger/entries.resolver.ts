import { type Context, Needs, PageArguments } from '@onedesk/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { accountRecord, LedgerAccountType } from '../accounts/index.ts';
import { entriesById, entriesOfAccount, postingsOf, reversalsOf } from './entries.queries.ts';
import { entryType, LedgerEntryConnection, LedgerEntryType, PostingType, postingType } from './ledger.graphql.ts';

/** An entry by its id, for the graph. */
export async function entryRecord(context: Context, id: string): Promise<LedgerEntryType | null> {
  const row = await context.load(entriesById, id);
  return row && entryType(row);
}

@Resolver(() => LedgerEntryType)
export class LedgerEntryResolver {
  @Query(() => LedgerEntryType, { nullable: true, description: 'LED-1' })
  @Needs('ledger.see')
  ledgerEntry(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<LedgerEntryType | null> {
    return entryRecord(context, id);
  }

  @FieldResolver(() => LedgerEntryType, { nullable: true, description: 'The entry that this one takes back.' })
  reverses(@Root() { reversesId }: LedgerEntryType, @Ctx() context: Context): Promise<LedgerEntryType | null> | null {
    return reversesId ? entryRecord(context, reversesId) : null;
  }

  @FieldResolver(() => LedgerEntryType, { nullable: true, description: 'The entry that takes this one back.' })
  async reversedBy(@Root() { id }: LedgerEntryType, @Ctx() context: Context): Promise<LedgerEntryType | null> {
    const row = await context.load(reversalsOf, id);
    return row && entryType(row);
  }

  @FieldResolver(() => [PostingType])
  async postings(@Root() { id }: LedgerEntryType, @Ctx() context: Context): Promise<PostingType[]> {
    return ((await context.load(postingsOf, id)) ?? []).map(postingType);
  }
}

@Resolver(() => PostingType)
export class PostingResolver {
  @FieldResolver(() => LedgerAccountType, { nullable: true, description: 'Null in the company’s own books.' })
  account(@Root() { accountId, book }: PostingType, @Ctx() context: Context): Promise<LedgerAccountType | null> | null {
    return book === 'customer' ? accountRecord(context, accountId) : null;
  }
}

@Resolver(() => LedgerAccountType)
export class AccountEntries {
  @FieldResolver(() => LedgerEntryConnection, { description: 'Newest first. LED-1' })
  async entries(
    @Root() { id }: LedgerAccountType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<LedgerEntryConnection> {
    const { edges, pageInfo } = await entriesOfAccount(context, id, page);
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: entryType(node) })) };
  }
}
