import { type Case, type CaseWorld, refuseUnlessAllowed, settleDue, take, tell } from '../case.ts';
import { conditionMissing } from '../refusals.ts';
import { end } from './callBack.ts';
import { lapseExtensions } from './extend.ts';
import { dropCallback } from './settle.ts';

/** CMP-7: the customer takes the complaint back, in their own words; from any open state. */
export function withdraw(it: Case, words: string, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'withdraw');
  leave(it, 'withdraw', words, world);
}

/** CBK-5 (+): after a dissatisfied callback, the project manager may close it with a reason. */
export function closeWithReason(it: Case, words: string, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'closeWithReason');
  if (it.complaint.reopened === 0) {
    throw conditionMissing('closeWithReason', {
      zh: '只有客户回访不满意后才能说明理由关闭',
      en: 'Only after a dissatisfied callback may it be closed with a reason',
    });
  }
  leave(it, 'closeWithReason', words, world);
}

function leave(it: Case, action: 'withdraw' | 'closeWithReason', words: string, world: CaseWorld): void {
  const { complaint } = it;
  dropCallback(it, world);
  complaint.closedAt = world.now;
  complaint.closedWords = words;
  take(it, action, world, { words });
  end(it, world);
  lapseExtensions(it);
  if (action === 'withdraw')
    tell(it, 'complaintWithdrawn', { persons: [complaint.ownerId, complaint.assigneeId] }, world);
  settleDue(it);
}
