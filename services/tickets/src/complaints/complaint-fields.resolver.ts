import { type Context, For, history, HistoryConnection, PageArguments } from '@onedesk/subgraph';
import { Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { calendarFor, clocksOfRecords, dueSoonReader, ticketClockType, TicketClockType } from '../clocks/index.ts';
import { isPaused } from './way/index.ts';
import { headedBy } from './headed.ts';
import { allowedActions } from './allowed.ts';
import { complaintHistory, shownContact, shownName, shownPhone, shownWords } from './complaint.privacy.ts';
import { ComplaintType } from './complaint.graphql.ts';
import { CallbackType, ComplaintEventType, ExtensionType, ReferralType } from './complaint-parts.graphql.ts';
import {
  callbacksOfComplaints,
  eventsOfComplaints,
  extensionsOfComplaints,
  referralsOfComplaints,
} from './complaint.queries.ts';
import { complaintRecord } from './complaint.record.ts';
import { similarComplaints } from './complaint.queries.ts';
import { callbackType, eventType, extensionType, referralType } from './parts.record.ts';
import { departmentNames } from './headed.ts';

/** What was told about a complaint, as the reader may see it, and what belongs to it. */
@Resolver(() => ComplaintType)
export class ComplaintFieldsResolver {
  @For('partner')
  @FieldResolver(() => String, { nullable: true, description: 'What happened; free text is not for analysts. PPL-2' })
  words(@Root() { row, projectId }: ComplaintType, @Ctx() context: Context): string | null {
    return shownWords(context, row.words, projectId);
  }

  @For('partner')
  @FieldResolver(() => String, { nullable: true })
  wanted(@Root() { row, projectId }: ComplaintType, @Ctx() context: Context): string | null {
    return shownWords(context, row.wanted, projectId);
  }

  @FieldResolver(() => String, { nullable: true })
  apology(@Root() { row, projectId }: ComplaintType, @Ctx() context: Context): string | null {
    return shownWords(context, row.apology, projectId);
  }

  @FieldResolver(() => String, { nullable: true })
  place(@Root() { row, projectId }: ComplaintType, @Ctx() context: Context): string | null {
    return shownWords(context, row.place, projectId);
  }

  @FieldResolver(() => String, { nullable: true })
  personComplainedAbout(@Root() { row, projectId }: ComplaintType, @Ctx() context: Context): string | null {
    return shownWords(context, row.person_complained_about, projectId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Whole for whom it is needed, otherwise `王**`. PPL-2' })
  callerName(@Root() { row, projectId }: ComplaintType, @Ctx() context: Context): string | null {
    return shownName(context, row.caller_name, projectId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Whole for whom it is needed, otherwise masked. PPL-2' })
  callerPhone(@Root() { row, projectId }: ComplaintType, @Ctx() context: Context): string | null {
    return shownPhone(context, row.caller_phone, projectId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'How to reach them. PPL-2' })
  reachBy(@Root() { row, projectId }: ComplaintType, @Ctx() context: Context): string | null {
    return shownContact(context, row.reach_by, projectId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What was found on site. CMP-8' })
  siteFacts(@Root() { row, projectId }: ComplaintType, @Ctx() context: Context): string | null {
    return shownWords(context, row.site_facts, projectId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'With whom of the responsible department. CMP-8' })
  siteCheckedWith(@Root() { row, projectId }: ComplaintType, @Ctx() context: Context): string | null {
    return shownWords(context, row.site_checked_with, projectId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'CMP-11' })
  solution(@Root() { row, projectId }: ComplaintType, @Ctx() context: Context): string | null {
    return shownWords(context, row.solution, projectId);
  }

  @FieldResolver(() => String, { nullable: true })
  outcome(@Root() { row, projectId }: ComplaintType, @Ctx() context: Context): string | null {
    return shownWords(context, row.outcome, projectId);
  }

  @For('partner')
  @FieldResolver(() => String, { nullable: true })
  answer(@Root() { row, projectId }: ComplaintType, @Ctx() context: Context): string | null {
    return shownWords(context, row.answer, projectId);
  }

  @FieldResolver(() => String, { nullable: true })
  closedWords(@Root() { row, projectId }: ComplaintType, @Ctx() context: Context): string | null {
    return shownWords(context, row.closed_words, projectId);
  }

  @For('bi')
  @FieldResolver(() => ID, { nullable: true })
  buildingId(@Root() { row }: ComplaintType): string | null {
    return row.building_id;
  }

  @FieldResolver(() => String, { nullable: true })
  departmentName(@Root() { departmentId }: ComplaintType, @Ctx() context: Context): Promise<string | null> | null {
    return departmentId === null ? null : context.load(departmentNames, departmentId);
  }

  @FieldResolver(() => ComplaintType, { nullable: true, description: 'The earlier complaint about the same. CMP-4' })
  repeatOf(@Root() { row }: ComplaintType, @Ctx() context: Context): Promise<ComplaintType | null> | null {
    return row.repeat_of_id ? complaintRecord(context, row.repeat_of_id) : null;
  }

  @FieldResolver(() => [ComplaintType], {
    description: 'Of the same customer or unit in the last year, newest first. CMP-4',
  })
  async similar(
    @Root() { id, projectId, row, registeredAt }: ComplaintType,
    @Ctx() context: Context,
  ): Promise<ComplaintType[]> {
    const since = new Date(registeredAt.getTime() - 365 * 86_400_000);
    const { party_id: partyId, unit_id: unitId } = row;
    const rows = await similarComplaints(context, { projectId, partyId, unitId, since, except: id });
    return rows.map((one) => new ComplaintType(one, context.now));
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'From then on it stands in the worklist of what is due soon. CMP-5',
  })
  async dueSoonAt(@Root() { projectId, dueFrom, dueAt }: ComplaintType, @Ctx() context: Context): Promise<Date | null> {
    return dueFrom && dueAt && (await dueSoonReader(context, projectId))(dueFrom, dueAt);
  }

  @FieldResolver(() => [TicketClockType], {
    description: 'Every clock of it and of its callbacks, with every part of its time and why. CMP-3',
  })
  async clocks(
    @Root() { id, projectId, registeredAt }: ComplaintType,
    @Ctx() context: Context,
  ): Promise<TicketClockType[]> {
    const callbacks = (await context.load(callbacksOfComplaints, id)) ?? [];
    const clocks = await Promise.all(
      [id, ...callbacks.map((one) => one.id)].map((of) => context.load(clocksOfRecords, of)),
    );
    const reader = {
      calendar: await context.read((db) => calendarFor(db, projectId, registeredAt)),
      now: context.now,
      locale: context.locale,
      dueSoonAt: await dueSoonReader(context, projectId),
    };
    return clocks
      .flatMap((some) => some ?? [])
      .filter(({ startsAt }) => startsAt <= context.now)
      .map((clock) => ticketClockType(clock, reader));
  }

  @For('bi')
  @FieldResolver(() => [ComplaintEventType], { description: 'Its way, the earliest first. CMP-7' })
  async events(@Root() { id, projectId }: ComplaintType, @Ctx() context: Context): Promise<ComplaintEventType[]> {
    const rows = (await context.load(eventsOfComplaints, id)) ?? [];
    return rows.map((row) => eventType(row, context, projectId));
  }

  @For('bi')
  @FieldResolver(() => [CallbackType], { description: 'CBK-1' })
  async callbacks(@Root() { id, projectId }: ComplaintType, @Ctx() context: Context): Promise<CallbackType[]> {
    const rows = (await context.load(callbacksOfComplaints, id)) ?? [];
    return rows.map((row) => callbackType(row, context, projectId));
  }

  @For('bi')
  @FieldResolver(() => [ExtensionType], { description: 'CMP-5' })
  async extensions(
    @Root() { id, projectId, status, row }: ComplaintType,
    @Ctx() context: Context,
  ): Promise<ExtensionType[]> {
    const rows = (await context.load(extensionsOfComplaints, id)) ?? [];
    return rows.map((one) => extensionType(one, context, { projectId, status, buildingId: row.building_id }));
  }

  @For('bi')
  @FieldResolver(() => [ReferralType], { description: 'CMP-6' })
  async referrals(@Root() { id, projectId }: ComplaintType, @Ctx() context: Context): Promise<ReferralType[]> {
    const rows = (await context.load(referralsOfComplaints, id)) ?? [];
    return rows.map((row) => referralType(row, context, projectId));
  }

  @FieldResolver(() => HistoryConnection, { description: 'PPL-3' })
  history(
    @Root() { id, projectId }: ComplaintType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    context.require('history.see', projectId);
    return history(context, complaintHistory, { subjectId: id }, page);
  }

  @FieldResolver(() => [String], { description: 'The mutations that the reader may do with it now. CMP-7' })
  async allowedActions(@Root() complaint: ComplaintType, @Ctx() context: Context): Promise<string[]> {
    const { id, projectId, departmentId, status, severity, repeatState, reopened, row } = complaint;
    const [clocks, extensions, referrals, callbacks, headed] = await Promise.all([
      context.load(clocksOfRecords, id),
      context.load(extensionsOfComplaints, id),
      context.load(referralsOfComplaints, id),
      context.load(callbacksOfComplaints, id),
      context.load(headedBy, context.principal.id),
    ]);
    return allowedActions(
      {
        projectId,
        departmentId,
        status,
        severity,
        repeatState,
        reopened,
        buildingId: row.building_id,
        extensions: extensions ?? [],
        referrals: referrals ?? [],
        callbacks: callbacks ?? [],
        headsIt: departmentId !== null && (headed ?? []).includes(departmentId),
        paused: (clocks ?? []).some(({ steps }) => isPaused(steps, context.now)),
      },
      context,
    );
  }
}
