import { matchRoutes } from 'react-router';
import { type FrontendModule, frontendOf, type Locale } from '../src/contract.ts';
import { messageKeys } from '../src/messages.ts';
import { type Fault, fault } from './report.ts';

const locales: readonly Locale[] = ['zh-CN', 'en'];

/** What is wrong with what an app's `./app` exports. */
export async function moduleFaults(name: string, loaded: unknown): Promise<Fault[]> {
  let module: FrontendModule;
  try {
    module = frontendOf(name, loaded);
  } catch (error) {
    return [fault('entry', error instanceof Error ? error.message : String(error))];
  }
  return [...(await languageFaults(module)), ...navigationFaults(module)];
}

async function languageFaults({ messages }: FrontendModule): Promise<Fault[]> {
  const missing = locales.filter((locale) => typeof messages[locale] !== 'function');
  if (missing.length > 0) return missing.map((locale) => fault('languages', `there are no messages in ${locale}`));
  const [zh, en] = await Promise.all(locales.map(async (locale) => messageKeys((await messages[locale]()).default)));
  return [...onlyIn('zh-CN', zh, en), ...onlyIn('en', en, zh)];
}

function onlyIn(locale: Locale, keys: string[] = [], others: string[] = []): Fault[] {
  return keys
    .filter((key) => !others.includes(key))
    .map((key) => fault('languages', `${key} stands in ${locale} only`));
}

function navigationFaults({ nav, routes }: FrontendModule): Fault[] {
  const outside = routes
    .filter(({ path }) => path?.startsWith('/'))
    .map(({ path }) => `the page ${path} is not relative: it lies outside the base path`);
  const entries = nav.flatMap((item) => {
    const labels = locales.filter((locale) => !item.label?.[locale]).map((locale) => `has no label in ${locale}`);
    const place = /^(?:\/[\w-]+)*$/.test(item.path)
      ? matchRoutes(routes, item.path || '/')
        ? []
        : ['leads to no page']
      : ["is not '' or a path below the base path"];
    return [...labels, ...place].map((what) => `the entry ${JSON.stringify(item.path)} ${what}`);
  });
  return [...outside, ...entries].map((what) => fault('navigation', what));
}
