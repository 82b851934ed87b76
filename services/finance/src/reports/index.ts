export { ArrearsAccountResolver, ArrearsResolver } from './arrears.resolver.ts';
export { CollectionResolver } from './collection.resolver.ts';
