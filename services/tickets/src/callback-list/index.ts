export { CallbackListResolver } from './callback-list.resolver.ts';
