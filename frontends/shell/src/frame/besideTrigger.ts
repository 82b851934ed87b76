/** Keeps a menu inside the landmark of its button, so that nobody who goes by landmarks misses it. */
export const besideTrigger = (trigger: HTMLElement): HTMLElement => trigger.parentElement ?? document.body;

/** A menu is there at once: one that still grows moves away from under a click. */
export const standing = '';
