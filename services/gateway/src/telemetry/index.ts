export { watchedGraph, watchedStages, watchedSubgraph } from './graph.ts';
export { watchRequest } from './request.ts';
