/**
 * The packages that exist once in a page, whoever built the app. The shell brings them; a remote never does
 * (`import: false`), and one that was built for another major is refused while loading instead of half working.
 */
const versions: Record<string, string> = {
  react: '^19.3.0',
  'react/jsx-runtime': '^19.3.0',
  'react-dom': '^19.3.0',
  'react-router': '^8.5.0',
  '@apollo/client': '^4.3.0',
  '@apollo/client/react': '^4.3.0',
  antd: '^6.6.0',
  dayjs: '^1.11.0',
  i18next: '^27.1.0',
  'react-i18next': '^18.0.0',
  // The contract's number says who fits; a portal that is older than what the app was built with lacks something.
  '@onedesk/web': '>=0.1.0',
};

/** How a package is shared: once, in this version, and brought by the portal only. */
export interface SharedPackage {
  singleton: true;
  strictVersion: true;
  requiredVersion: string;
  import?: false;
}

/** Module federation's `shared` table; `provide` is true for the shell. */
export function contractPackages({ provide }: { provide: boolean }): Record<string, SharedPackage> {
  const entries = Object.entries(versions).map(([name, requiredVersion]): [string, SharedPackage] => [
    name,
    { singleton: true, strictVersion: true, requiredVersion, ...(provide ? {} : { import: false }) },
  ]);
  return Object.fromEntries(entries);
}
