/** What happens to a document once, before it runs the first time. */
export type Stage = 'parse' | 'validate' | 'plan';

/** Wraps the work of a stage, to time it; gives back what the work does. */
export type During = <Result>(stage: Stage, work: () => Result) => Result;

export const untimed: During = (_stage, work) => work();
