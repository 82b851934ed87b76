import type { Permission } from '@onedesk/kernel';
import { type Batch, type Context, history, HistoryConnection, PageArguments } from '@onedesk/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { calendarFor, clocksOfRecords, dueSoonReader, ticketClockType, TicketClockType } from '../clocks/index.ts';
import { PartyType, UnitType } from '../estate/index.ts';
import { type VisitAction, visitLifecycle } from './visit.lifecycle.ts';
import { seesContact, showCaller, showPhone, showWords, visitHistory } from './visit.privacy.ts';
import { VisitStepType, visitStepType, VisitType, visitType } from './visits.graphql.ts';
import {
  latestVisitsOfParties,
  latestVisitsOfUnits,
  openVisitsOfParties,
  openVisitsOfUnits,
  stepsOfVisits,
  type VisitRow,
} from './visits.queries.ts';

const needs: Record<VisitAction, Permission> = {
  closeVisit: 'visit.close',
  promiseVisit: 'visit.close',
  handOverVisit: 'visit.handOver',
};

/** What never changes stands at the head of the page. */
const ownHistory = { ...visitHistory, hidden: [...(visitHistory.hidden ?? []), 'number', 'at', 'receptionist_name'] };

@Resolver(() => VisitType)
export class VisitFields {
  @FieldResolver(() => String, { nullable: true, description: 'Absent where names may not be seen. PPL-2' })
  reason(@Root() { told, projectId }: VisitType, @Ctx() context: Context): string | null {
    return showWords(context, told.reason, projectId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the customer was told. VST-8' })
  reply(@Root() { told, projectId }: VisitType, @Ctx() context: Context): string | null {
    return showWords(context, told.reply, projectId);
  }

  @FieldResolver(() => String, { nullable: true })
  company(@Root() { told, projectId }: VisitType, @Ctx() context: Context): string | null {
    return showWords(context, told.company, projectId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'As it was told, without a party or besides it; masked for those who may not see contacts. PPL-2',
  })
  callerName(@Root() { told, projectId }: VisitType, @Ctx() context: Context): string | null {
    return showCaller(context, told.callerName, projectId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Whole, masked (138****5678) or absent. PPL-2' })
  callerPhone(@Root() { told, projectId }: VisitType, @Ctx() context: Context): string | null {
    return showPhone(context, told.callerPhone, projectId);
  }

  @FieldResolver(() => Boolean, { description: 'The reader does not see the caller whole. PPL-2' })
  masked(@Root() { told, projectId }: VisitType, @Ctx() context: Context): boolean {
    return Boolean(told.callerName ?? told.callerPhone) && !seesContact(context, projectId);
  }

  @FieldResolver(() => Boolean, { description: 'The promised time has passed without a reply. VST-8' })
  overdue(@Root() { status, promisedAt }: VisitType, @Ctx() context: Context): boolean {
    return status === 'promised' && promisedAt !== null && promisedAt <= context.now;
  }

  @FieldResolver(() => TicketClockType, {
    nullable: true,
    description: 'The clock of the promised time, with every part of it and why. VST-8',
  })
  async promise(@Root() { id, projectId }: VisitType, @Ctx() context: Context): Promise<TicketClockType | null> {
    const clock = (await context.load(clocksOfRecords, id))?.at(-1);
    if (!clock) return null;
    const calendar = await context.read((db) => calendarFor(db, projectId, context.now));
    const dueSoonAt = await dueSoonReader(context, projectId);
    return ticketClockType(clock, { calendar, now: context.now, locale: context.locale, dueSoonAt });
  }

  @FieldResolver(() => [VisitStepType], { description: 'Its way, the earliest first; whose it was when. VST-4' })
  async steps(@Root() { id, projectId }: VisitType, @Ctx() context: Context): Promise<VisitStepType[]> {
    const rows = (await context.load(stepsOfVisits, id)) ?? [];
    return rows.map((row) => visitStepType(row, showWords(context, row.words, projectId)));
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() { status, projectId, told: { buildingId } }: VisitType, @Ctx() context: Context): string[] {
    const at = buildingId ? { projectId, buildingId } : projectId;
    return visitLifecycle.allowed(status).filter((action) => context.may(needs[action], at));
  }

  @FieldResolver(() => HistoryConnection, { description: 'Of itself; its way and its clock tell theirs. PPL-3' })
  history(
    @Root() { id, projectId }: VisitType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    context.require('history.see', projectId);
    return history(context, ownHistory, { subjectId: id, recordType: 'Visit' }, page);
  }
}

@Resolver(() => PartyType)
export class PartyVisits {
  @FieldResolver(() => [VisitType], { description: 'Not closed yet, the newest first; at most 20. VST-4' })
  openVisits(@Root() { id }: PartyType, @Ctx() context: Context): Promise<VisitType[]> {
    return seen(context, openVisitsOfParties, id);
  }

  @FieldResolver(() => [VisitType], { description: 'The newest first; at most 20. VST-1' })
  latestVisits(@Root() { id }: PartyType, @Ctx() context: Context): Promise<VisitType[]> {
    return seen(context, latestVisitsOfParties, id);
  }
}

@Resolver(() => UnitType)
export class UnitVisits {
  @FieldResolver(() => [VisitType], { description: 'Not closed yet, the newest first; at most 20. VST-4' })
  openVisits(@Root() { id }: UnitType, @Ctx() context: Context): Promise<VisitType[]> {
    return seen(context, openVisitsOfUnits, id);
  }

  @FieldResolver(() => [VisitType], { description: 'The newest first; at most 20. VST-1' })
  latestVisits(@Root() { id }: UnitType, @Ctx() context: Context): Promise<VisitType[]> {
    return seen(context, latestVisitsOfUnits, id);
  }
}

/** Empty where visits may not be seen. */
const seen = async (context: Context, batch: Batch<string, VisitRow[]>, id: string): Promise<VisitType[]> =>
  ((await context.load(batch, id)) ?? []).map(visitType);
