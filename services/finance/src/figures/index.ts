export { FiguresResolver } from './figures.resolver.ts';
