/** A path inside the portal, or '/' for anything that would lead elsewhere ('//other.example', 'https:…', '/\\other'). */
export function localPath(path: string | null): string {
  if (!path?.startsWith('/')) return '/';
  const url = new URL(path, location.origin);
  const leads = url.origin === location.origin && !url.pathname.startsWith('/sign-in');
  return leads ? url.pathname + url.search + url.hash : '/';
}
