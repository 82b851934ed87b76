export { answerInParts } from './answerInParts.ts';
export { asksForParts, partsType } from './parts.ts';
export { type StreamPolicy, Streams } from './streams.ts';
