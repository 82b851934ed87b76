import { type CommandContext, Needs, parseInput } from '@onedesk/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { act, colleague } from './act.ts';
import { complaintResult, ComplaintType } from './complaint.graphql.ts';
import {
  AnswerReferralInput,
  ComplaintPersonInput,
  DecideRepeatInput,
  ProposeRepeatInput,
  RecordCallbackInput,
  ReferComplaintInput,
  ReviewCallbackInput,
  ComplaintWordsInput,
} from './complaint-inputs.graphql.ts';
import { inputs } from './complaint-inputs.ts';
import { repeatConfirmed, sameCustomer } from './repeats.ts';
import * as way from './way/index.ts';

const AssignComplaintResult = complaintResult('AssignComplaintResult');
const HandOverComplaintResult = complaintResult('HandOverComplaintResult');
const NameTrackerResult = complaintResult('NameTrackerResult');
const ReferComplaintResult = complaintResult('ReferComplaintResult');
const AnswerReferralResult = complaintResult('AnswerReferralResult');
const ProposeRepeatResult = complaintResult('ProposeRepeatResult');
const DecideRepeatResult = complaintResult('DecideRepeatResult');
const RecordCallbackResult = complaintResult('RecordCallbackResult');
const RecordCallFailedResult = complaintResult('RecordCallFailedResult');
const ReviewCallbackResult = complaintResult('ReviewCallbackResult');

/** Who does what about a complaint, whom it goes on to, and what its customer says in the end. */
@Resolver(() => ComplaintType)
export class ComplaintPeopleResolver {
  @Mutation(() => AssignComplaintResult, { description: 'CMP-8' })
  @Needs('complaint.assign')
  async assignComplaint(
    @Arg('input', () => ComplaintPersonInput) input: ComplaintPersonInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const to = await colleague(command, parseInput(inputs.person, input).personId);
    return act(command, input, 'complaint.assign', (it, world) => way.assign(it, to, world));
  }

  @Mutation(() => HandOverComplaintResult, { description: 'First-contact responsibility goes on. VST-4' })
  @Needs('complaint.assign')
  async handOverComplaint(
    @Arg('input', () => ComplaintPersonInput) input: ComplaintPersonInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const { personId, words } = parseInput(inputs.person, input);
    const to = await colleague(command, personId);
    return act(command, input, 'complaint.assign', (it, world) => way.handOver(it, to, words, world));
  }

  @Mutation(() => NameTrackerResult, { description: 'The general manager names who tracks it. CMP-3' })
  @Needs('complaint.nameTracker')
  async nameTracker(
    @Arg('input', () => ComplaintPersonInput) input: ComplaintPersonInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const person = await colleague(command, parseInput(inputs.person, input).personId);
    return act(command, input, 'complaint.nameTracker', (it, world) => way.nameTracker(it, person, world));
  }

  @Mutation(() => ReferComplaintResult, { description: 'CMP-6' })
  @Needs('complaint.handle')
  referComplaint(
    @Arg('input', () => ReferComplaintInput) input: ReferComplaintInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const given = { ...parseInput(inputs.referral, input), kind: input.kind };
    return act(command, input, 'complaint.handle', (it, world) => way.refer(it, given, world));
  }

  @Mutation(() => AnswerReferralResult, { description: 'CMP-6' })
  @Needs('complaint.handle')
  answerReferral(
    @Arg('input', () => AnswerReferralInput) input: AnswerReferralInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const { referralId, answer } = parseInput(inputs.referralAnswer, input);
    return act(command, input, 'complaint.handle', (it, world) => way.answerReferral(it, referralId, answer, world));
  }

  @Mutation(() => ProposeRepeatResult, { description: 'CMP-4' })
  @Needs('complaint.classify')
  proposeRepeat(
    @Arg('input', () => ProposeRepeatInput) input: ProposeRepeatInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const { repeatOfId } = parseInput(inputs.repeat, input);
    return act(command, input, 'complaint.classify', async (it, world) => {
      await sameCustomer(command, it, repeatOfId);
      way.proposeRepeat(it, repeatOfId, world);
    });
  }

  @Mutation(() => DecideRepeatResult, {
    description: 'Whether it was raised before; of a promised service it is critical then. CMP-4',
  })
  @Needs('complaint.decideRepeat')
  decideRepeat(
    @Arg('input', () => DecideRepeatInput) input: DecideRepeatInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const given = parseInput(inputs.repeatDecision, input);
    return act(command, input, 'complaint.decideRepeat', (it, world) => {
      way.decideRepeat(it, given, world);
      repeatConfirmed(it, world);
    });
  }

  @Mutation(() => RecordCallbackResult, {
    description: 'Content: the complaint is closed; dissatisfied: it is in progress once more. CBK-4, CBK-5',
  })
  @Needs('callback.record')
  recordCallback(
    @Arg('input', () => RecordCallbackInput) input: RecordCallbackInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const { method, quality, satisfaction, attitude, timeliness } = input;
    const given = { ...parseInput(inputs.callback, input), method, quality, satisfaction, attitude, timeliness };
    return act(command, input, 'callback.record', (it, world) => way.recordCallback(it, given, world));
  }

  @Mutation(() => RecordCallFailedResult, { description: 'Nobody could be reached: the callback stays due. CBK-4' })
  @Needs('callback.record')
  recordCallFailed(
    @Arg('input', () => ComplaintWordsInput) input: ComplaintWordsInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const { words } = parseInput(inputs.words, input);
    return act(command, input, 'callback.record', (it, world) => way.callFailed(it, words, world));
  }

  @Mutation(() => ReviewCallbackResult, { description: 'The supervisor’s note. CBK-4' })
  @Needs('callback.review')
  reviewCallback(
    @Arg('input', () => ReviewCallbackInput) input: ReviewCallbackInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const { callbackId, note } = parseInput(inputs.review, input);
    return act(command, input, 'callback.review', (it, world) => way.reviewCallback(it, callbackId, note, world));
  }
}
