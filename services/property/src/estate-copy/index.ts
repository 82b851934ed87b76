export { EstateCopyResolver } from './estateCopy.resolver.ts';
