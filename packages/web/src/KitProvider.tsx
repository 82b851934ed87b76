import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import type { Locale } from './contract.ts';
import { themeOf } from './theme.ts';

/** How the kit looks and in which language it speaks. */
export interface KitProviderProps {
  locale: Locale;
  dark: boolean;
  children: ReactNode;
}

/** The component library as the portal uses it: theme, language, habits. The shell has one; tests of apps need one too. */
export function KitProvider({ locale, dark, children }: KitProviderProps) {
  return (
    <ConfigProvider
      locale={locale === 'zh-CN' ? zhCN : enUS}
      theme={themeOf(dark)}
      // The library would put a space between the two characters of 保存, also for screen readers.
      button={{ autoInsertSpace: false }}
      form={{ colon: false }}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
}
