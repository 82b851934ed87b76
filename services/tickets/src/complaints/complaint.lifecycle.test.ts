import { describe, expect, test } from 'vitest';
import { complaintLifecycle, complaintStatuses, openStatuses } from './complaint.lifecycle.ts';

/** The way (CMP-7), by hand: from which statuses each action may be taken, and where it leads; `=` leaves it. */
const wanted: Record<string, readonly [from: string, to: string]> = {
  classify: ['registered', 'classified'],
  reclassify: ['classified reported inProgress', '='],
  report: ['classified', 'reported'],
  reportAgain: ['reported inProgress settled answered', '='],
  nameTracker: ['registered classified reported inProgress settled answered callback', '='],
  assign: ['registered classified reported inProgress settled answered callback', '='],
  handOver: ['registered classified reported inProgress settled answered callback', '='],
  start: ['reported', 'inProgress'],
  checkOnSite: ['inProgress', '='],
  returnSolution: ['inProgress', '='],
  reply: ['registered classified reported inProgress settled', '='],
  explain: ['registered classified reported inProgress', '='],
  pause: ['classified reported inProgress', '='],
  resume: ['classified reported inProgress', '='],
  askExtension: ['classified reported inProgress settled', '='],
  decideExtension: ['registered classified reported inProgress settled answered callback', '='],
  refer: ['reported inProgress', '='],
  answerReferral: ['registered classified reported inProgress settled answered callback', '='],
  proposeRepeat: ['registered classified reported inProgress', '='],
  decideRepeat: ['registered classified reported inProgress', '='],
  settle: ['inProgress', 'settled'],
  answerAtOnce: ['classified', 'answered'],
  answer: ['settled', 'answered'],
  callBack: ['answered', 'callback'],
  close: ['callback', 'closed'],
  reopen: ['callback', 'inProgress'],
  closeWithReason: ['inProgress settled answered', 'closed'],
  withdraw: ['registered classified reported inProgress settled answered callback', 'withdrawn'],
};

describe('the statuses of a complaint', () => {
  test('CMP-7 each action is open from its statuses and from no other', () => {
    const actions = Object.keys(complaintLifecycle.actions) as (keyof typeof complaintLifecycle.actions)[];
    expect(actions.toSorted()).toEqual(Object.keys(wanted).toSorted());
    for (const action of actions) {
      const [from, to] = wanted[action] ?? ['', ''];
      for (const status of complaintStatuses) {
        const after = from.split(' ').includes(status) ? (to === '=' ? status : to) : null;
        expect([action, status, complaintLifecycle.after(status, action)]).toEqual([action, status, after]);
      }
    }
  });

  test('CMP-7 a customer may withdraw from any open state, and nothing leads out of the end', () => {
    for (const status of openStatuses) expect(complaintLifecycle.allowed(status)).toContain('withdraw');
    expect(complaintLifecycle.allowed('closed')).toEqual([]);
    expect(complaintLifecycle.allowed('withdrawn')).toEqual([]);
  });
});
