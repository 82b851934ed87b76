import { newId } from '@onedesk/kernel';
import { type LiveSystem, liveSystem } from './liveSystem.ts';

/** What a key is asked for with, besides its owner and its scopes. */
export interface KeyWish {
  readonly audience?: 'bi' | 'partner';
  readonly projectIds?: string[] | null;
  readonly expiresAt?: Date;
  readonly name?: string;
}

/** A key as its holder and the administrator have it. */
export interface MadeKey {
  readonly id: string;
  readonly version: number;
  readonly secret: string;
}

/** What came back over HTTP. */
export interface KeyAnswer<Data = Record<string, never>> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data?: Data;
  readonly code?: string;
  readonly cost?: { readonly requested: number; readonly budget: number; readonly remaining: number };
}

/** The whole system behind its HTTP server, asked with keys. */
export interface KeySystem extends LiveSystem {
  /** Has the administrator make a key for somebody of the demo. */
  makeKey(username: string, scopes: string[], wish?: KeyWish): Promise<MadeKey>;
  /** One of the administrator's commands; throws where it is refused. */
  command<Outcome = Record<string, never>>(name: string, input: object, fields: string): Promise<Outcome>;
  /** Sends a body to a door of the graph with what stands after `Bearer`. */
  knock<Data>(path: string, bearer: string | null, body: unknown, headers?: object): Promise<KeyAnswer<Data>>;
  /** Asks with a key at its view, the partner's unless said otherwise. */
  askAt<Data>(key: Pick<MadeKey, 'secret'>, query: string, path?: string): Promise<KeyAnswer<Data>>;
}

/** `opened`: a system that is open already. */
export async function keySystem(opened?: LiveSystem): Promise<KeySystem> {
  const live = opened ?? (await liveSystem());
  const administrator = live.world.person('administrator');
  const idOf = (username: string): string => live.world.person(username).principal.id;
  const command = async <Outcome>(name: string, input: object, fields: string): Promise<Outcome> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename ${fields} ... on Refusal { code message } } }`;
    const { result } = await administrator.ask<{ result: Outcome & { message?: string } }>(document, {
      // As it would come over HTTP: instants as texts.
      input: JSON.parse(JSON.stringify({ idempotencyKey: newId(), ...input })) as object,
    });
    if (result.message) throw new Error(result.message);
    return result;
  };
  const knock: KeySystem['knock'] = async (path, bearer, body, headers = {}) => {
    const answer = await fetch(`${live.origin}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    const { data, errors, extensions } = parsed(text);
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      data: data as never,
      code: errors?.[0]?.extensions?.code,
      cost: extensions?.cost,
    };
  };
  return {
    ...live,
    command,
    knock,
    askAt: (key, query, path = '/graphql/partner') => knock(path, key.secret, { query }),
    async makeKey(username, scopes, { audience = 'partner', projectIds = null, expiresAt, name = 'a program' } = {}) {
      const at = expiresAt ?? new Date(live.world.clock.now().getTime() + 30 * 86_400_000);
      const { key, secret } = await command<{ key: { id: string; version: number }; secret: string }>(
        'createApiKey',
        { accountId: idOf(username), name, audience, scopes, projectIds, expiresAt: at },
        '... on ApiKeyWithSecret { key { id version } secret }',
      );
      return { ...key, secret };
    },
  };
}

interface Body {
  data?: unknown;
  errors?: { extensions?: { code?: string } }[];
  extensions?: { cost?: KeyAnswer['cost'] };
}

function parsed(text: string): Body {
  const body: unknown = text ? JSON.parse(text) : {};
  return Array.isArray(body) ? {} : (body as Body);
}
