import { newKey } from '../newKey.ts';

/** The keys of one command: an attempt whose outcome is unknown is repeated under its own key, anything else gets a new one. */
export interface Attempts {
  /** Key for this input: that of the open attempt if the input is the same, else a new one. */
  keyFor(input: object): string;
  /** The service has answered: the next run is a new attempt, whatever its input. */
  settle(): void;
}

export function attempts(): Attempts {
  let open: { input: string; key: string } | null = null;
  return {
    keyFor(input) {
      const written = JSON.stringify(input);
      // Another input under the key of an unknown outcome would be refused (KeyReused) if the first did arrive.
      if (open?.input !== written) open = { input: written, key: newKey() };
      return open.key;
    },
    settle() {
      open = null;
    },
  };
}
