import type { ComponentType } from 'react';
import type { ComplaintAct } from '../acts.ts';
import type { ActProps } from './ActDialog.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { CallbackDialog, ReviewDialog } from './CallbackDialogs.tsx';
import { ClassifyDialog } from './ClassifyDialog.tsx';
import { AskExtensionDialog, DecideExtensionDialog } from './ExtensionDialogs.tsx';
import { ReplyDialog, SettleDialog, SiteCheckDialog, SolutionDialog } from './HandlingDialogs.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { AnswerReferralDialog, ReferDialog } from './ReferralDialogs.tsx';
import { DecideRepeatDialog, ProposeRepeatDialog } from './RepeatDialogs.tsx';
import { ReportDialog } from './ReportDialog.tsx';
import { ExplainDialog, PauseDialog } from './TimeDialogs.tsx';
import { EndDialog, RemarkDialog } from './WordsDialog.tsx';

/** The dialog of each act; one that serves several is told which it is. */
const byAct: { readonly [Act in ComplaintAct]: ComponentType<ActProps & { act: Act }> } = {
  classifyComplaint: ClassifyDialog,
  reclassifyComplaint: ClassifyDialog,
  reportComplaint: ReportDialog,
  startComplaint: RemarkDialog,
  checkComplaintOnSite: SiteCheckDialog,
  returnSolution: SolutionDialog,
  settleComplaint: SettleDialog,
  answerComplaint: AnswerDialog,
  recordCallback: CallbackDialog,
  recordCallFailed: RemarkDialog,
  reviewCallback: ReviewDialog,
  replyToComplainant: ReplyDialog,
  explainDelay: ExplainDialog,
  askExtension: AskExtensionDialog,
  decideExtension: DecideExtensionDialog,
  pauseComplaint: PauseDialog,
  resumeComplaint: RemarkDialog,
  assignComplaint: PersonDialog,
  handOverComplaint: PersonDialog,
  nameTracker: PersonDialog,
  referComplaint: ReferDialog,
  answerReferral: AnswerReferralDialog,
  proposeRepeat: ProposeRepeatDialog,
  decideRepeat: DecideRepeatDialog,
  closeComplaintWithReason: EndDialog,
  withdrawComplaint: EndDialog,
};

export const dialogs = byAct as Readonly<Record<ComplaintAct, ComponentType<ActProps>>>;
