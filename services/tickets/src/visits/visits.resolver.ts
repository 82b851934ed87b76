import { badInput, isId } from '@onedesk/kernel';
import { type CommandContext, type Context, fault, inProject, Needs, parseInput } from '@onedesk/subgraph';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { registerVisit } from './registerVisit.ts';
import { loadVisit, storeVisit, visitWorld } from './storeVisit.ts';
import { closed, handedOver, promised } from './visit-case.ts';
import { closing, handingOver, promising, refuseUnlessAhead, visitRequest } from './visit-input.ts';
import {
  CloseVisitInput,
  CloseVisitResult,
  HandOverVisitInput,
  HandOverVisitResult,
  PromiseVisitInput,
  PromiseVisitResult,
  RegisterVisitInput,
  RegisterVisitResult,
  VisitConnection,
  visitOf,
  VisitsArguments,
  VisitType,
  visitType,
} from './visits.graphql.ts';
import { followerById, listVisits, visitsById } from './visits.queries.ts';

/** A visit by its id, for the graph; null where there is none that the reader may see. */
export async function visitRecord(context: Context, id: string): Promise<VisitType | null> {
  const row = isId(id) ? await context.load(visitsById, id) : null;
  return row && visitType(row);
}

@Resolver(() => VisitType)
export class VisitResolver {
  @Query(() => VisitType, { nullable: true, description: 'VST-1' })
  @Needs('visit.see')
  visit(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<VisitType | null> {
    return visitRecord(context, id);
  }

  @Query(() => VisitConnection, { description: 'The register of visits of a project, newest first. VST-1' })
  @Needs('visit.see')
  async visits(
    @Args(() => VisitsArguments) { projectId, filter, ...page }: VisitsArguments,
    @Ctx() context: Context,
  ): Promise<VisitConnection> {
    inProject(context, 'visit.see', projectId);
    const { edges, pageInfo } = await listVisits(context, projectId, filter ?? {}, page);
    return { pageInfo, edges: edges.map((edge) => edge.with(visitType(edge.node))) };
  }

  @Mutation(() => RegisterVisitResult, {
    description: 'Registers who came, called or wrote, and notes it in the duty log. VST-1, VST-4',
  })
  @Needs('visit.register')
  async registerVisit(
    @Arg('input', () => RegisterVisitInput) input: RegisterVisitInput,
    @Ctx() command: CommandContext,
  ): Promise<VisitType> {
    const { it } = await registerVisit(command, parseInput(visitRequest, input));
    return visitOf(it.visit);
  }

  @Mutation(() => PromiseVisitResult, { description: 'The customer knows until when the reply comes. VST-8' })
  @Needs('visit.close')
  async promiseVisit(
    @Arg('input', () => PromiseVisitInput) input: PromiseVisitInput,
    @Ctx() command: CommandContext,
  ): Promise<VisitType> {
    const { promisedAt, words } = parseInput(promising, input);
    refuseUnlessAhead(promisedAt, command.now, 'input.promisedAt');
    const it = await loadVisit(command, input, 'visit.close');
    promised(it, promisedAt, words, await visitWorld(command, it.visit.projectId));
    await storeVisit(command, it);
    return visitOf(it.visit);
  }

  @Mutation(() => CloseVisitResult, { description: 'The customer got the reply. VST-8' })
  @Needs('visit.close')
  async closeVisit(
    @Arg('input', () => CloseVisitInput) input: CloseVisitInput,
    @Ctx() command: CommandContext,
  ): Promise<VisitType> {
    const { reply } = parseInput(closing, input);
    const it = await loadVisit(command, input, 'visit.close');
    closed(it, reply, await visitWorld(command, it.visit.projectId));
    await storeVisit(command, it);
    return visitOf(it.visit);
  }

  @Mutation(() => HandOverVisitResult, { description: 'Somebody else follows it up from now on. VST-4' })
  @Needs('visit.handOver')
  async handOverVisit(
    @Arg('input', () => HandOverVisitInput) input: HandOverVisitInput,
    @Ctx() command: CommandContext,
  ): Promise<VisitType> {
    const { toId, words } = parseInput(handingOver, input);
    const it = await loadVisit(command, input, 'visit.handOver');
    const to = await followerById(command.db, toId, it.visit);
    if (!to) throw badInput(fault('input.toId', 'colleagueNotThere'));
    handedOver(it, to, words, await visitWorld(command, it.visit.projectId));
    await storeVisit(command, it);
    return visitOf(it.visit);
  }
}
