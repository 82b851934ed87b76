export { recordEscalations } from '../complaints/index.ts';
export { Chance } from './chance.ts';
export { livesOf, type Span as SimulatedSpan } from './days.ts';
export { type Happening, happenings } from './happenings.ts';
export { type Act, type Home, type Life, lifeOf, type Staff, type Town } from './life.ts';
export { type Cast, type Stage } from './perform.ts';
export { play } from './play.ts';
export { type BulkRows, bulkRows } from './rows.ts';
export { defaultStage } from './stage.ts';
