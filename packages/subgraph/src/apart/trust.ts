import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** Who this process is among the services, and whose calls it takes. */
export interface Trust {
  /** The service's name; the gateway's is `gateway`. */
  readonly name: string;
  /** Signs its own calls (Ed25519). */
  readonly key: KeyObject;
  /** Public keys of those whose calls are taken, by name. */
  readonly callers: ReadonlyMap<string, KeyObject>;
}

/** The one caller that speaks for people; all others speak as the system. */
export const gatewayName = 'gateway';

/** A pair of keys as configuration holds them: base64 of PKCS 8 and of SPKI. */
export interface CallKey {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** Makes a pair. */
export function newCallKey(): CallKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

/** The list of callers as configuration holds it: `name:public key`, comma separated. */
export const callersText = (keys: ReadonlyMap<string, CallKey>): string =>
  [...keys].map(([name, { publicKey }]) => `${name}:${publicKey}`).join(',');

/** Reads both from configuration. @throws one sentence about what is wrong; it never quotes the key. */
export function trustOf(name: string, privateKey: string, callers: string): Trust {
  return {
    name,
    key: readKey('ONEDESK_CALL_KEY', () =>
      createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' }),
    ),
    callers: new Map(
      callers.split(',').map((pair) => {
        const [caller = '', key = ''] = pair.trim().split(':', 2);
        return [
          caller,
          readKey('ONEDESK_CALLERS', () =>
            createPublicKey({ key: Buffer.from(key, 'base64'), type: 'spki', format: 'der' }),
          ),
        ];
      }),
    ),
  };
}

function readKey(setting: string, read: () => KeyObject): KeyObject {
  try {
    const key = read();
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, without the cause: it could quote the key.
  }
  throw new Error(`${setting} holds no Ed25519 key in base64`);
}
