/** Gives jsdom what the kit asks of a browser and jsdom does not have: a wide window, and elements that never resize. */
export function completeBrowser(): void {
  const page = globalThis as unknown as Record<string, unknown> & { getComputedStyle: (element: unknown) => unknown };
  page['ResizeObserver'] ??= NoResizes;
  page['matchMedia'] = (media: string) => ({
    media,
    matches: media.includes('min-width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
  // jsdom complains on the console about pseudo elements and answers the same without them.
  const styleOf = page.getComputedStyle.bind(globalThis);
  page.getComputedStyle = (element) => styleOf(element);
}

class NoResizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
