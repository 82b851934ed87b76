const KEY = 'onedesk.project';

/** The project last chosen: in this tab, else on this device. Two tabs may work on two projects. */
export function rememberedProject(): string | null {
  try {
    return sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberProject(id: string): void {
  try {
    sessionStorage.setItem(KEY, id);
    localStorage.setItem(KEY, id);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}
