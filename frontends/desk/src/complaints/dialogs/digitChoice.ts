import type { KeyboardEvent } from 'react';

/** For a group whose choices are numbered: the digit of a place chooses what stands there. */
export function digitChoice<Value>(
  choices: readonly Value[],
  choose: (value: Value, group: HTMLElement) => void,
): { onKeyDown: (event: KeyboardEvent<HTMLElement>) => void } {
  return {
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const chosen = choices[Number(event.key) - 1];
      if (chosen === undefined) return;
      event.preventDefault();
      choose(chosen, event.currentTarget);
    },
  };
}
