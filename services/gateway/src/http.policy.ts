/** What one connection may take: those who send slowly on purpose must not keep others out. */
export interface HttpPolicy {
  /** Bytes of a request's first line and headers together. */
  readonly headerBytes: number;
  /** Headers of a request; what comes after is not read. */
  readonly headers: number;
  /** How long the headers may take to arrive. */
  readonly headSeconds: number;
  /** How long a whole request may take to arrive, a sheet or a film of 20 MiB on a slow line included. */
  readonly requestSeconds: number;
  /** How long a connection may be open with nothing going either way. Longer than any statement may run. */
  readonly idleSeconds: number;
  /** How long a connection is kept for its next request. */
  readonly keptSeconds: number;
  /** How often the first two are looked at. */
  readonly lookSeconds: number;
}

export const httpPolicy: HttpPolicy = {
  headerBytes: 16_384,
  headers: 100,
  headSeconds: 20,
  requestSeconds: 120,
  idleSeconds: 300,
  keptSeconds: 10,
  lookSeconds: 5,
};
