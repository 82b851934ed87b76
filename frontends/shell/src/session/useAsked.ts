import { useCallback, useEffect, useState } from 'react';

export interface Asked<Answer> {
  /** Null until the first answer. */
  answer: Answer | null;
  error: unknown;
  /** Asks once more; the answer before stays until the new one is there. */
  again: () => void;
}

/** Asks something outside the graph when the component appears. `ask` must be stable; it gets the number of the try. */
export function useAsked<Answer>(ask: (attempt: number) => Promise<Answer>): Asked<Answer> {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Pick<Asked<Answer>, 'answer' | 'error'>>({ answer: null, error: null });
  useEffect(() => {
    let current = true;
    const run = async () => {
      try {
        const answer = await ask(attempt);
        if (current) setState({ answer, error: null });
      } catch (error) {
        if (current) setState((before) => ({ ...before, error }));
      }
    };
    void run();
    return () => {
      current = false;
    };
  }, [ask, attempt]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, again };
}
