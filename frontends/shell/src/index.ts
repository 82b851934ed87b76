// Behind an asynchronous import, so that the shared packages are settled before React loads.
void import('./start.tsx');
export {};
