import { describe, expect, test } from 'vitest';
import { importLifecycle, importStates, peopleMay, workingStates } from './importRecord.lifecycle.ts';

describe('an import on its way', () => {
  test.each([
    ['reading', []],
    ['needsMapping', ['mapColumns']],
    ['checking', []],
    ['checked', ['mapColumns', 'runImport']],
    ['importing', []],
    ['imported', ['undoImport']],
    ['undoing', []],
    ['undone', []],
    ['failed', []],
  ] as const)('EST-6 what people may do while it is %s', (state, actions) => {
    expect(importLifecycle.allowed(state).filter((action) => peopleMay.includes(action))).toEqual(actions);
  });

  test('EST-6 nobody is kept waiting: every state either ends, waits for a person, or has a job', () => {
    const ends = ['undone', 'failed'];
    const waits = ['needsMapping', 'checked', 'imported'];
    expect([...ends, ...waits, ...workingStates].toSorted()).toEqual([...importStates].toSorted());
  });
});
