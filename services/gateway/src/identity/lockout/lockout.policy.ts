/** PPL-1: how many wrong passwords or keys are too many. Spans in minutes. */
export interface LockoutLimit {
  readonly tries: number;
  readonly withinMinutes: number;
  readonly lockedMinutes: number;
}

export const lockoutPolicy = {
  /** One account, from wherever the tries come. */
  account: { tries: 8, withinMinutes: 15, lockedMinutes: 15 },
  /** One address: an office behind one address has many people, and some forget. */
  address: { tries: 50, withinMinutes: 15, lockedMinutes: 15 },
  /** One address, by keys: programs do not mistype, but one may go on with a key that is over. */
  key: { tries: 30, withinMinutes: 15, lockedMinutes: 15 },
} as const satisfies Record<string, LockoutLimit>;

export type LockoutKind = keyof typeof lockoutPolicy;
