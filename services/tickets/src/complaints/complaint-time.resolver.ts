import { Refusal } from '@onedesk/kernel';
import { type CommandContext, Needs, parseInput } from '@onedesk/subgraph';
import { roles, type Role } from '@onedesk/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { act } from './act.ts';
import { approves } from './approver.ts';
import { complaintResult, ComplaintType, ExtensionTooLate, NotTheApprover } from './complaint.graphql.ts';
import {
  AskExtensionInput,
  ComplaintWordsInput,
  DecideExtensionInput,
  ExplainDelayInput,
  PauseComplaintInput,
} from './complaint-inputs.graphql.ts';
import { inputs } from './complaint-inputs.ts';
import * as way from './way/index.ts';

const ExplainDelayResult = complaintResult('ExplainDelayResult');
const PauseComplaintResult = complaintResult('PauseComplaintResult');
const ResumeComplaintResult = complaintResult('ResumeComplaintResult');
const AskExtensionResult = complaintResult('AskExtensionResult', () => [ExtensionTooLate]);
const DecideExtensionResult = complaintResult('DecideExtensionResult', () => [NotTheApprover]);

/** What moves a complaint's clocks, always for a recorded reason. */
@Resolver(() => ComplaintType)
export class ComplaintTimeResolver {
  @Mutation(() => ExplainDelayResult, {
    description: 'Not today: the customer was called, told why, and a new time is agreed. CBK-2',
  })
  @Needs('complaint.reply')
  explainDelay(
    @Arg('input', () => ExplainDelayInput) input: ExplainDelayInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const given = { ...parseInput(inputs.explanation, input), method: input.method };
    return act(command, input, 'complaint.reply', (it, world) => way.explain(it, given, world));
  }

  @Mutation(() => PauseComplaintResult, { description: 'The clocks stand still for a recorded reason. CMP-3' })
  @Needs('complaint.handle')
  pauseComplaint(
    @Arg('input', () => PauseComplaintInput) input: PauseComplaintInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const given = { ...parseInput(inputs.pause, input), reason: input.reason };
    return act(command, input, 'complaint.handle', (it, world) => way.pause(it, given, world));
  }

  @Mutation(() => ResumeComplaintResult, { description: 'CMP-3' })
  @Needs('complaint.handle')
  resumeComplaint(
    @Arg('input', () => ComplaintWordsInput) input: ComplaintWordsInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const { words } = parseInput(inputs.words, input);
    return act(command, input, 'complaint.handle', (it, world) => way.resume(it, words, world));
  }

  @Mutation(() => AskExtensionResult, { description: 'CMP-5' })
  @Needs('extension.ask')
  askExtension(
    @Arg('input', () => AskExtensionInput) input: AskExtensionInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const given = parseInput(inputs.extension, input);
    return act(command, input, 'extension.ask', (it, world) => way.askExtension(it, given, world));
  }

  @Mutation(() => DecideExtensionResult, { description: 'By the role that the policy names. CMP-5' })
  @Needs('extension.decide')
  decideExtension(
    @Arg('input', () => DecideExtensionInput) input: DecideExtensionInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintType> {
    const given = parseInput(inputs.decision, input);
    return act(command, input, 'extension.decide', (it, world) => {
      const asked = it.extensions.find(({ id }) => id === given.extensionId);
      if (asked && !approves(command.principal, it.complaint.projectId, asked.approverRole)) {
        throw notTheApprover(asked.approverRole as Role);
      }
      way.decideExtension(it, given, world);
    });
  }
}

const notTheApprover = (role: Role): Refusal =>
  new Refusal(
    'NotTheApprover',
    { zh: `延期须由${roles[role].zh}审批`, en: `The ${roles[role].en.toLowerCase()} decides about it` },
    { fields: { approverRole: role } },
  );
