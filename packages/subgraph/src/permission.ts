import type { Permission } from '@onedesk/kernel';
import { Directive, Extensions } from 'type-graphql';

/** What a root field needs: a key of the permission table, or `signedIn` for one's own session. */
export type Need = Permission | 'signedIn';

/**
 * Declares what a root field needs. Asked before the resolver runs: the permission must be held somewhere; for which
 * record it must be held, the resolver asks by `load`, `locked` or `context.require`. A field without it does not load.
 */
export function Needs(need: Need): MethodDecorator & PropertyDecorator {
  const extension = Extensions({ needs: need });
  const scopes = Directive(need === 'signedIn' ? '@authenticated' : `@requiresScopes(scopes: [["${need}"]])`);
  return ((target: object, key: string, descriptor: PropertyDescriptor) => {
    extension(target, key, descriptor);
    scopes(target, key, descriptor);
  }) as MethodDecorator & PropertyDecorator;
}
