import '@testing-library/jest-dom/vitest';

// What the component library asks of a browser and jsdom does not have.
class NoResizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}
const noMatch = (media: string) => ({
  media,
  matches: false,
  onchange: null,
  addListener() {},
  removeListener() {},
  addEventListener() {},
  removeEventListener() {},
  dispatchEvent: () => false,
});
const page = globalThis as unknown as Record<string, unknown> & {
  getComputedStyle?: (element: unknown) => unknown;
};
page.ResizeObserver ??= NoResizes;
page.matchMedia ??= noMatch;

// jsdom complains on the console about pseudo elements and answers the same without them.
const styleOf = page.getComputedStyle?.bind(globalThis);
if (styleOf) {
  page.getComputedStyle = (element) => styleOf(element);
}
