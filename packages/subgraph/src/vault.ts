import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * PPL-2: encrypts identity numbers at rest (AES-256-GCM, the record's id as associated data, so that a ciphertext
 * moved to another row does not open) and makes the blind index by which equal numbers are found.
 * Keys are derived per project from master keys; the first one seals, all of them open.
 */
export class Vault {
  readonly #masters: ReadonlyMap<number, Buffer>;
  readonly #current: number;
  /** Derived keys by version, project and purpose: deriving one costs more than using it. */
  readonly #derived = new Map<string, Buffer>();

  /** @param keys master keys of 32 bytes by version (1–255); the highest version seals. */
  constructor(keys: ReadonlyMap<number, Buffer>) {
    for (const key of keys.values()) if (key.length !== 32) throw new Error('a master key has 32 bytes');
    if (keys.size === 0) throw new Error('the vault has no key');
    this.#masters = keys;
    this.#current = Math.max(...keys.keys());
  }

  /** From configuration: `version:base64`, comma separated. */
  static parse(masters: string): Vault {
    const keys = masters.split(',').map((pair) => {
      const [version, key] = pair.trim().split(':', 2);
      return [Number(version), Buffer.from(key ?? '', 'base64')] as const;
    });
    return new Vault(new Map(keys));
  }

  /** `[version, nonce 12, tag 16, ciphertext]`. */
  seal(plain: string, projectId: string, recordId: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key(this.#current, projectId, 'seal'), nonce);
    cipher.setAAD(Buffer.from(recordId));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([this.#current]), nonce, cipher.getAuthTag(), body]);
  }

  /** Throws when the ciphertext was changed, or belongs to another record or project. */
  open(sealed: Buffer, projectId: string, recordId: string): string {
    const version = sealed[0] ?? 0;
    const decipher = createDecipheriv('aes-256-gcm', this.#key(version, projectId, 'seal'), sealed.subarray(1, 13));
    decipher.setAAD(Buffer.from(recordId));
    decipher.setAuthTag(sealed.subarray(13, 29));
    return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8');
  }

  /** Equal for equal numbers of one project, and says nothing else. Always by the oldest key, so that it never changes. */
  blindIndex(plain: string, projectId: string): Buffer {
    const oldest = Math.min(...this.#masters.keys());
    return createHmac('sha256', this.#key(oldest, projectId, 'index'))
      .update(plain)
      .digest();
  }

  /**
   * A signature (HMAC-SHA-256, by the newest key) that nobody outside this installation can make, good in one project
   * and for one purpose.
   */
  sign(text: string, projectId: string, purpose: string): Buffer {
    return this.#signature(this.#current, text, projectId, purpose);
  }

  /** Whether `sign` made the signature, by any of the keys: one that was changed meanwhile breaks nothing. */
  isSigned(text: string, signature: Buffer, projectId: string, purpose: string): boolean {
    return [...this.#masters.keys()].some((version) => {
      const expected = this.#signature(version, text, projectId, purpose);
      return signature.length === expected.length && timingSafeEqual(signature, expected);
    });
  }

  #signature(version: number, text: string, projectId: string, purpose: string): Buffer {
    return createHmac('sha256', this.#key(version, projectId, `sign:${purpose}`))
      .update(text)
      .digest();
  }

  #key(version: number, projectId: string, purpose: string): Buffer {
    const name = `${version}:${projectId}:${purpose}`;
    const known = this.#derived.get(name);
    if (known) return known;
    const master = this.#masters.get(version);
    if (!master) throw new Error(`the vault has no key of version ${version}`);
    const key = Buffer.from(hkdfSync('sha256', master, projectId, `onedesk:${purpose}`, 32));
    this.#derived.set(name, key);
    return key;
  }
}

/** For services that keep nothing encrypted and therefore hold no keys: every use is a defect. */
export class ClosedVault extends Vault {
  constructor() {
    super(new Map([[1, randomBytes(32)]]));
  }

  override seal(): never {
    throw new Error('this service holds no master keys');
  }

  override open(): never {
    throw new Error('this service holds no master keys');
  }

  override blindIndex(): never {
    throw new Error('this service holds no master keys');
  }

  override sign(): never {
    throw new Error('this service holds no master keys');
  }

  override isSigned(): never {
    throw new Error('this service holds no master keys');
  }
}
