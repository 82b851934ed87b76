import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { FrontendModule, Locale } from './contract.ts';
import en from './locales/en.json' with { type: 'json' };
import zh from './locales/zh-CN.json' with { type: 'json' };
import { bothLanguages, type MessageTree } from './messages.ts';

/** Texts of the kit itself, namespace `web`. */
export const webMessages = bothLanguages({ 'zh-CN': zh, en });

/** Languages of the portal, in the order of the switch. */
export const locales: readonly Locale[] = ['zh-CN', 'en'];

/** Starts i18next with the kit's own texts and those of the caller's namespace, which becomes the default. */
export async function startI18n(
  locale: Locale,
  namespace: string,
  messages: Record<Locale, MessageTree>,
): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'zh-CN',
    ns: ['web', namespace],
    defaultNS: namespace,
    resources: {
      'zh-CN': { web: webMessages['zh-CN'], [namespace]: messages['zh-CN'] },
      en: { web: webMessages.en, [namespace]: messages.en },
    },
    interpolation: { escapeValue: false },
    // Texts of an app may come after the page has switched to their language.
    react: { bindI18nStore: 'added' },
  });
  tellTheDocument(locale);
  return i18next;
}

/** Switches the language everywhere: texts, dates, the document's `lang`. An app's texts must be loaded before. */
export async function changeLocale(locale: Locale): Promise<void> {
  await i18next.changeLanguage(locale);
  tellTheDocument(locale);
}

/** Loads an app's texts in one language into the namespace that is named like the app; once. */
export async function loadMessages(app: string, module: FrontendModule, locale: Locale): Promise<void> {
  if (i18next.hasResourceBundle(locale, app)) return;
  const messages = await module.messages[locale]();
  i18next.addResourceBundle(locale, app, messages.default, true, true);
}

function tellTheDocument(locale: Locale): void {
  dayjs.locale(locale === 'zh-CN' ? 'zh-cn' : 'en');
  document.documentElement.lang = locale;
}
