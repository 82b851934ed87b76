/** What a clock of tickets waits for. CMP-3, CMP-11, CMP-12, CBK-1, CBK-2, VST-8 */
export const clockKinds = [
  'report',
  'start',
  'settle',
  'answer',
  'explanation',
  'solution',
  'progress',
  'callbackTarget',
  'callbackLimit',
  'promise',
] as const;

export type ClockKind = (typeof clockKinds)[number];
