export { type Played, type Players, type Playing, playThrough } from './playThrough.ts';
export { playersOf, townOf } from './town.ts';
