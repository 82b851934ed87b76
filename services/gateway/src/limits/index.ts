export { type GraphLimits, graphLimits } from './limits.policy.ts';
export { NotRun } from './notRun.ts';
export {
  mayIntrospect,
  refuseBatch,
  refuseDocument,
  refuseText,
  refuseVariables,
} from './refuseBeforeRunning.ts';
export { type Sizes, sizesOf } from './sizes.ts';
export { type TextExcess, tooMuchToParse } from './text.ts';
