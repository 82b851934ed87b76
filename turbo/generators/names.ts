/** What a new app is called and where it goes. */
export interface NewApp {
  /** Name in the registry, such as `meters`. */
  name: string;
  titleZh: string;
  titleEn: string;
  /** `workspace`: `frontends/<name>` of this repository; else a folder anywhere, which must be new or empty. */
  place: string;
}

/** Why an answer cannot be taken, in a sentence; `true` when it can. What the prompts and the generator check. */
export const checks = {
  name: (text: string) =>
    /^[a-z][a-z0-9_]{1,39}$/.test(text) ||
    'A name has 2 to 40 lower-case letters, digits and underscores, a letter first.',
  title: (text: string) =>
    /^[^'"`\\<>{}%\n]{1,40}$/.test(text.trim()) || 'A title has 1 to 40 characters, without quotes and brackets.',
  place: (text: string) => text.trim() !== '' || 'Say workspace, or a folder.',
};
