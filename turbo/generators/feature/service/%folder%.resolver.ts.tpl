import { isId, type Permission } from '@onedesk/kernel';
import {
  type CommandContext,
  type Context,
  field,
  history,
  HistoryConnection,
  inProject,
  load,
  Needs,
  PageArguments,
  parseInput,
} from '@onedesk/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import { type %Thing%Action, %thing%Lifecycle, type %Thing%Status } from './%file%.lifecycle.ts';
import {
  Register%Thing%Input,
  Register%Thing%Result,
  %Action%%Thing%Input,
  %Action%%Thing%Result,
  %Thing%Connection,
  %Thing%StatusEnum,
  %Thing%Type,
  %thing%Type,
} from './%folder%.graphql.ts';
import { list%Things%, %things%ById } from './%folder%.queries.ts';
import { %thing%History } from './%file%.privacy.ts';
import { %Thing% } from './%file%.ts';

/** Which permission each action needs. */
const needed: Readonly<Record<%Thing%Action, Permission>> = { %action%%Thing%: '%thing%.%action%' };

const registration = z.object({ projectId: field.id(), words: field.text(500).min(1, 'required') });
const ending = z.object({ remark: field.text(500).min(1, 'required') });

@Resolver(() => %Thing%Type)
export class %Thing%Resolver {
  @Query(() => %Thing%Connection, { description: 'The %titleEnLower% of a project (%titleZh%), newest first. %rule%' })
  @Needs('%thing%.see')
  async %things%(
    @Arg('projectId', () => ID) projectId: string,
    @Arg('status', () => %Thing%StatusEnum, { nullable: true }) status: %Thing%Status | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<%Thing%Connection> {
    inProject(context, '%thing%.see', projectId);
    const { edges, pageInfo } = await list%Things%(context, { projectId, status }, page);
    return { pageInfo, edges: edges.map((edge) => edge.with(%thing%Type(edge.node))) };
  }

  @Query(() => %Thing%Type, { nullable: true })
  @Needs('%thing%.see')
  %thing%(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<%Thing%Type | null> {
    return %thing%Record(context, id);
  }

  @Mutation(() => Register%Thing%Result)
  @Needs('%thing%.register')
  async register%Thing%(
    @Arg('input', () => Register%Thing%Input) input: Register%Thing%Input,
    @Ctx() command: CommandContext,
  ): Promise<%Thing%Type> {
    const of = parseInput(registration, input);
    inProject(command, '%thing%.register', of.projectId);
    const registered = %Thing%.register(of, command.principal, command.now);
    await command.em.persist(registered).flush();
    return %thing%Type(registered);
  }

  @Mutation(() => %Action%%Thing%Result)
  @Needs('%thing%.%action%')
  async %action%%Thing%(
    @Arg('input', () => %Action%%Thing%Input) input: %Action%%Thing%Input,
    @Ctx() command: CommandContext,
  ): Promise<%Thing%Type> {
    const { remark } = parseInput(ending, input);
    const %thing% = await load(command, %Thing%, input, '%thing%.%action%', %thing%History);
    %thing%.%action%(remark, command.principal, command.now);
    await command.em.flush();
    return %thing%Type(%thing%);
  }

  @FieldResolver(() => [String], { description: 'The mutations that the reader may do with it now.' })
  allowedActions(@Root() { status, projectId }: %Thing%Type, @Ctx() context: Context): string[] {
    return %thing%Lifecycle.allowed(status).filter((action) => context.may(needed[action], projectId));
  }

  @FieldResolver(() => HistoryConnection, { description: 'PPL-3' })
  history(
    @Root() { id, projectId }: %Thing%Type,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    context.require('history.see', projectId);
    return history(context, %thing%History, { subjectId: id }, page);
  }
}

/** %AOneEn% by its id; null where there is none that the reader may see. */
export async function %thing%Record(context: Context, id: string): Promise<%Thing%Type | null> {
  const row = isId(id) ? await context.load(%things%ById, id) : null;
  return row && %thing%Type(row);
}
