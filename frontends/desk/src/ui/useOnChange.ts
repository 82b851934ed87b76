import { useEffect, useRef } from 'react';

/** Acts when a value has become another than it was; not when it is there for the first time. */
export function useOnChange(value: unknown, act: () => unknown): void {
  const seen = useRef(value);
  useEffect(() => {
    const before = seen.current;
    seen.current = value;
    if (before !== undefined && before !== value) void act();
  }, [value, act]);
}
