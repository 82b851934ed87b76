export { type GraphLimits, graphLimits } from './limits.policy.ts';
export { refuseBeforeRunning, refuseVariables } from './refuseBeforeRunning.ts';
export { type Sizes, sizesOf } from './sizes.ts';
export { type TextExcess, tooMuchToParse } from './text.ts';
