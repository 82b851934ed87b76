import { notFound, Refusal } from '@onedesk/kernel';
import {
  type CommandContext,
  type Context,
  field,
  inProject,
  load,
  Needs,
  type OutcomeLoader,
  parseInput,
} from '@onedesk/subgraph';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { notAllowedNow } from '../refusals.ts';
import { SavedView } from './saved-view.ts';
import {
  RenameViewInput,
  RenameViewResult,
  savedViewOf,
  SavedViewType,
  savedViewType,
  SaveViewInput,
  SaveViewResult,
  WithdrawViewInput,
  WithdrawViewResult,
} from './saved-views.graphql.ts';
import { ownView, ownViews, placeOfNext, viewNameTaken } from './saved-views.queries.ts';

/** The most views that somebody keeps in a project: more than fit on a screen help nobody. */
const mostViews = 30;

const optionalId = () => field.id().nullish();
const name = field.line(40);
/** What the graph's own types do not say already. */
const wanted = z.object({
  projectId: field.id(),
  name,
  filter: z.object({
    departmentId: optionalId(),
    buildingId: optionalId(),
    unitId: optionalId(),
    partyId: optionalId(),
    assigneeId: field.text(60).nullish(),
    search: field.text(200).nullish(),
  }),
});
const renaming = z.object({ name });

/** Views of worklists that people keep: each sees and changes their own only. */
@Resolver()
export class SavedViewResolver {
  @Query(() => [SavedViewType], { description: 'The views that this person keeps in the project, the oldest first.' })
  @Needs('complaint.see')
  async savedViews(@Arg('projectId', () => ID) projectId: string, @Ctx() context: Context): Promise<SavedViewType[]> {
    inProject(context, 'complaint.see', projectId);
    return (await ownViews(context, projectId)).map(savedViewType);
  }

  @Mutation(() => SaveViewResult, { description: 'CMP-5' })
  @Needs('complaint.see')
  async saveView(
    @Arg('input', () => SaveViewInput) input: SaveViewInput,
    @Ctx() command: CommandContext,
  ): Promise<SavedViewType> {
    const { projectId, name: called, filter } = parseInput(wanted, input);
    inProject(command, 'complaint.see', projectId);
    const { list, severity, status, category, from, to } = input.filter;
    const given = { severity, status, category, from, to, ...filter };
    const of = { projectId, personId: command.principal.id, name: called };
    if (await viewNameTaken(command.db, of)) throw nameTaken(called);
    const { count, position } = await placeOfNext(command.db, projectId, of.personId);
    if (count >= mostViews) throw tooMany();
    const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
    const saved = SavedView.save({ ...of, list, filter: set, position });
    await command.em.persist(saved).flush();
    return savedViewOf(saved);
  }

  @Mutation(() => RenameViewResult, { description: 'CMP-5' })
  @Needs('complaint.see')
  async renameView(
    @Arg('input', () => RenameViewInput) input: RenameViewInput,
    @Ctx() command: CommandContext,
  ): Promise<SavedViewType> {
    const { name: called } = parseInput(renaming, input);
    const view = await loadOwn(command, input);
    const { id, projectId, personId } = view;
    if (await viewNameTaken(command.db, { projectId, personId, name: called, except: id })) throw nameTaken(called);
    view.rename(called);
    await command.em.flush();
    return savedViewOf(view);
  }

  @Mutation(() => WithdrawViewResult, { description: 'Takes a view out of use. CMP-5' })
  @Needs('complaint.see')
  async withdrawView(
    @Arg('input', () => WithdrawViewInput) input: WithdrawViewInput,
    @Ctx() command: CommandContext,
  ): Promise<SavedViewType> {
    const view = await loadOwn(command, input);
    view.withdraw(command.now);
    await command.em.flush();
    return savedViewOf(view);
  }
}

/** A view of whoever asks; another person's does not exist for them. */
async function loadOwn(command: CommandContext, input: { id: string; expectedVersion: number }): Promise<SavedView> {
  if (!(await ownView(command, input.id))) throw notFound();
  return load(command, SavedView, input, 'complaint.see');
}

/** A view by its id, for who keeps it. */
export const savedViewOutcome: OutcomeLoader = async (context, id) => {
  const row = await ownView(context, id);
  return row && savedViewType(row);
};

const nameTaken = (called: string): Refusal =>
  new Refusal(
    'ViewNameTaken',
    { zh: '您已经有一个视图叫“{name}”', en: 'You have a view called “{name}” already' },
    { facts: { name: called } },
  );

const tooMany = (): Refusal =>
  notAllowedNow(
    'saveView',
    { zh: '最多保存 {most} 个视图，请先删去不用的', en: 'At most {most} views are kept; take one away first' },
    { most: mostViews },
  );
