import { badInput } from '@onedesk/kernel';
import { type Context, fault, inProject, Needs } from '@onedesk/subgraph';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { partyType } from '../parties/index.ts';
import { showName } from '../privacy/index.ts';
import { unitType } from '../units/index.ts';
import { SearchArguments, SearchHit } from './search.graphql.ts';
import { findRecords, type Found } from './search.queries.ts';
import { subtitleOfParty, subtitleOfUnit } from './subtitle.ts';

@Resolver(() => SearchHit)
export class SearchResolver {
  @Query(() => [SearchHit], {
    description:
      'One box: a unit’s code in any spelling, a name or part of it, its initials or pinyin, the tail of a phone (at least 4 digits). Best answers first; PPL-2 masks them.',
  })
  @Needs('unit.see')
  async propertySearch(
    @Args(() => SearchArguments) { projectId, text, first }: SearchArguments,
    @Ctx() context: Context,
  ): Promise<SearchHit[]> {
    inProject(context, 'unit.see', projectId);
    if (first < 1 || first > 50)
      throw badInput(fault('first', first < 1 ? 'tooSmall' : 'tooBig', { minimum: 1, maximum: 50 }));
    if (text.length > 100) throw badInput(fault('text', 'tooLong', { maximum: 100 }));
    if (text.trim() === '') return [];
    const found = await findRecords(context, projectId, text, first);
    return found.map((one) => hit(one, context));
  }

  @FieldResolver(() => String, {
    description: 'Who is in the unit; or what the party is, with a phone as one may see it.',
  })
  subtitle(@Root() { found }: SearchHit, @Ctx() context: Context): Promise<string> {
    return found.kind === 'unit' ? subtitleOfUnit(found.row, context) : subtitleOfParty(found.row, context);
  }
}

function hit(found: Found, context: Context): SearchHit {
  const { kind, match } = found;
  const shown =
    found.kind === 'unit'
      ? { unit: unitType(found.row), title: found.row.code }
      : { party: partyType(found.row), title: showName(context, found.row.name, found.row.project_id) };
  return Object.assign(new SearchHit(), { kind, matched: match.part, found, ...shown });
}
