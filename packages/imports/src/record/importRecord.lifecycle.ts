import { lifecycle } from '@onedesk/kernel';

export const importStates = [
  'reading',
  'needsMapping',
  'checking',
  'checked',
  'importing',
  'imported',
  'undoing',
  'undone',
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];

export type ImportAction =
  | 'askForMapping'
  | 'check'
  | 'mapColumns'
  | 'report'
  | 'runImport'
  | 'checkAgain'
  | 'complete'
  | 'undoImport'
  | 'keep'
  | 'completeUndo'
  | 'refuse';

/** EST-6: an import on its way. Actions named in `peopleMay` are people's, the others are the job's. */
export const importLifecycle = lifecycle<ImportState, ImportAction>({
  start: 'reading',
  actions: {
    askForMapping: { from: ['reading', 'needsMapping', 'checked'], to: 'needsMapping' },
    check: { from: ['reading'], to: 'checking' },
    mapColumns: { from: ['needsMapping', 'checked'], to: 'checking' },
    report: { from: ['checking'], to: 'checked' },
    runImport: { from: ['checked'], to: 'importing' },
    checkAgain: { from: ['importing'], to: 'checking' },
    complete: { from: ['importing'], to: 'imported' },
    undoImport: { from: ['imported'], to: 'undoing' },
    keep: { from: ['undoing'], to: 'imported' },
    completeUndo: { from: ['undoing'], to: 'undone' },
    refuse: { from: ['reading', 'checking', 'importing'], to: 'failed' },
  },
});

/** What people ask for; their mutations are named after them. */
export const peopleMay: readonly ImportAction[] = ['mapColumns', 'runImport', 'undoImport'];

/** States in which the job has something to do. */
export const workingStates: readonly ImportState[] = ['reading', 'checking', 'importing', 'undoing'];
