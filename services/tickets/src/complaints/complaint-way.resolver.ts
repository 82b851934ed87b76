import { type CommandContext, For, Needs, parseInput } from '@onedesk/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { act, actAsHandler } from './act.ts';
import { complaintResult, ComplaintType, NeedsHandlingRecord } from './complaint.graphql.ts';
import {
  AnswerComplaintInput,
  CheckOnSiteInput,
  ClassifyComplaintInput,
  ComplaintReasonInput,
  ComplaintWordsInput,
  RegisterComplaintInput,
  ReplyToComplainantInput,
  ReturnSolutionInput,
  SettleComplaintInput,
} from './complaint-inputs.graphql.ts';
import { inputs, registration } from './complaint-inputs.ts';
import { proposeRepeats } from './repeats.ts';
import { registerComplaint } from './registerComplaint.ts';
import { registerWithVisit } from './registerWithVisit.ts';
import * as way from './way/index.ts';

const RegisterComplaintResult = complaintResult('RegisterComplaintResult');
const ClassifyComplaintResult = complaintResult('ClassifyComplaintResult');
const ReclassifyComplaintResult = complaintResult('ReclassifyComplaintResult');
const ReportComplaintResult = complaintResult('ReportComplaintResult');
const StartComplaintResult = complaintResult('StartComplaintResult');
const CheckComplaintOnSiteResult = complaintResult('CheckComplaintOnSiteResult');
const ReturnSolutionResult = complaintResult('ReturnSolutionResult');
const ReplyToComplainantResult = complaintResult('ReplyToComplainantResult');
const needsRecord = () => [NeedsHandlingRecord];
const SettleComplaintResult = complaintResult('SettleComplaintResult', needsRecord);
const AnswerComplaintResult = complaintResult('AnswerComplaintResult', needsRecord);
const CloseComplaintWithReasonResult = complaintResult('CloseComplaintWithReasonResult');
const WithdrawComplaintResult = complaintResult('WithdrawComplaintResult');

/** The way of a complaint, step by step. CMP-7 */
@Resolver(() => ComplaintType)
export class ComplaintWayResolver {
  @For('partner')
  @Mutation(() => RegisterComplaintResult, {
    description: 'Registers a complaint; it stands in the duty log at once. CMP-1',
  })
  @Needs('complaint.register')
  registerComplaint(
    @For('partner') @Arg('input', () => RegisterComplaintInput) input: RegisterComplaintInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const request = { ...parseInput(registration, input), channel: input.channel };
    return input.withVisit ? registerWithVisit(command, request) : registerComplaint(command, request);
  }

  @Mutation(() => ClassifyComplaintResult, { description: 'CMP-2' })
  @Needs('complaint.classify')
  classifyComplaint(
    @Arg('input', () => ClassifyComplaintInput) input: ClassifyComplaintInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const given = classification(input);
    return act(command, input, 'complaint.classify', async (it, world) => {
      way.classify(it, given, world);
      await proposeRepeats(command, it, world);
    });
  }

  @Mutation(() => ReclassifyComplaintResult, { description: 'CMP-2' })
  @Needs('complaint.classify')
  reclassifyComplaint(
    @Arg('input', () => ClassifyComplaintInput) input: ClassifyComplaintInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const given = classification(input);
    return act(command, input, 'complaint.classify', (it, world) => way.reclassify(it, given, world));
  }

  @Mutation(() => ReportComplaintResult, {
    description: 'Reports it to those its severity names; once more when it has risen. CMP-3',
  })
  @Needs('complaint.report')
  reportComplaint(
    @Arg('input', () => ComplaintWordsInput) input: ComplaintWordsInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const given = parseInput(inputs.words, input);
    return act(command, input, 'complaint.report', (it, world) =>
      it.complaint.status === 'classified' ? way.report(it, given, world) : way.reportAgain(it, given, world),
    );
  }

  @Mutation(() => StartComplaintResult, { description: 'Handling begins. CMP-7' })
  @Needs('complaint.see')
  startComplaint(
    @Arg('input', () => ComplaintWordsInput) input: ComplaintWordsInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const { words } = parseInput(inputs.words, input);
    return actAsHandler(command, input, (it, world) => way.start(it, words, world));
  }

  @Mutation(() => CheckComplaintOnSiteResult, { description: 'The handling record. CMP-8' })
  @Needs('complaint.see')
  checkComplaintOnSite(
    @Arg('input', () => CheckOnSiteInput) input: CheckOnSiteInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const { checkedAt, ...given } = parseInput(inputs.onSite, input);
    const at = checkedAt && checkedAt < command.now ? checkedAt : command.now;
    return actAsHandler(command, input, (it, world) => way.checkOnSite(it, { ...given, at }, world));
  }

  @Mutation(() => ReturnSolutionResult, { description: 'The responsible department returns its solution. CMP-11' })
  @Needs('complaint.see')
  returnSolution(
    @Arg('input', () => ReturnSolutionInput) input: ReturnSolutionInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const { solution } = parseInput(inputs.solution, input);
    return actAsHandler(command, input, (it, world) => way.returnSolution(it, solution, world));
  }

  @Mutation(() => ReplyToComplainantResult, { description: 'The first reply, progress, a definite answer. CMP-12' })
  @Needs('complaint.reply')
  replyToComplainant(
    @Arg('input', () => ReplyToComplainantInput) input: ReplyToComplainantInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const given = parseInput(inputs.reply, input);
    return act(command, input, 'complaint.reply', (it, world) => way.reply(it, given, world));
  }

  @Mutation(() => SettleComplaintResult, { description: 'CMP-7' })
  @Needs('complaint.settle')
  settleComplaint(
    @Arg('input', () => SettleComplaintInput) input: SettleComplaintInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const given = { ...parseInput(inputs.outcome, input), cause: input.cause };
    return act(command, input, 'complaint.settle', (it, world) => way.settle(it, given, world));
  }

  @Mutation(() => AnswerComplaintResult, {
    description: 'The customer has the answer; a communicative one is answered at once. CMP-12, VST-7',
  })
  @Needs('complaint.reply')
  answerComplaint(
    @Arg('input', () => AnswerComplaintInput) input: AnswerComplaintInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const { answer } = parseInput(inputs.answer, input);
    return act(command, input, 'complaint.reply', (it, world) =>
      it.complaint.severity === 'communicative' && it.complaint.status === 'classified'
        ? way.answerAtOnce(it, answer, world)
        : way.answer(it, answer, world),
    );
  }

  @Mutation(() => CloseComplaintWithReasonResult, { description: 'After a dissatisfied callback. CBK-5' })
  @Needs('complaint.closeWithReason')
  closeComplaintWithReason(
    @Arg('input', () => ComplaintReasonInput) input: ComplaintReasonInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const { words } = parseInput(inputs.reason, input);
    return act(command, input, 'complaint.closeWithReason', (it, world) => way.closeWithReason(it, words, world));
  }

  @Mutation(() => WithdrawComplaintResult, { description: 'The customer takes it back, in their words. CMP-7' })
  @Needs('complaint.withdraw')
  withdrawComplaint(
    @Arg('input', () => ComplaintReasonInput) input: ComplaintReasonInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const { words } = parseInput(inputs.reason, input);
    return act(command, input, 'complaint.withdraw', (it, world) => way.withdraw(it, words, world));
  }
}

/** CMP-2: what the reader chose and wrote. */
function classification(input: ClassifyComplaintInput): way.Classification {
  const { severity, communicativeKind, category } = input;
  return { ...parseInput(inputs.classification, input), severity, communicativeKind, category };
}
