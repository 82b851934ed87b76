import { type ThemeConfig, theme } from 'antd';

/** Chinese first: system fonts that every desk and phone has, no download. */
const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

const shape: ThemeConfig['token'] = {
  fontFamily,
  fontSize: 14,
  lineHeight: 1.6,
  borderRadius: 6,
  borderRadiusLG: 8,
  controlHeight: 34,
  wireframe: false,
};

/** The light theme's primary colour under the pointer. */
const darker = '#0747b0';

/** Ink on paper; each pair of text and ground at least 4.5 : 1 (WCAG AA). */
const light: ThemeConfig['token'] = {
  colorPrimary: '#0958d9',
  colorInfo: '#0958d9',
  colorLink: '#0958d9',
  colorPrimaryHover: darker,
  colorLinkHover: '#003eb3',
  colorError: '#cf1322',
  colorSuccess: '#237804',
  colorWarning: '#ad6800',
  // Derived from the dark seeds these grounds would be murky, and quiet text on them too faint.
  colorSuccessBg: '#f0f7ec',
  colorSuccessBorder: '#b9d9a8',
  colorWarningBg: '#fdf7e6',
  colorWarningBorder: '#ecd49a',
  colorTextBase: '#1d2129',
  colorBgLayout: '#f4f4f1',
  colorBgContainer: '#ffffff',
  colorBorder: '#c9ccd1',
  colorBorderSecondary: '#e4e5e2',
  colorTextSecondary: '#4e5661',
  colorTextTertiary: '#5c6470',
  colorTextDescription: '#4e5661',
  colorTextPlaceholder: '#6b7280',
  colorTextDisabled: '#6f7681',
};

const dark: ThemeConfig['token'] = {
  colorPrimary: '#3c89e8',
  colorInfo: '#3c89e8',
  colorLink: '#7ab4f5',
  colorError: '#e5484d',
  colorTextBase: '#e8eaed',
  colorBgBase: '#14171a',
  colorBgLayout: '#111416',
  colorBgContainer: '#1a1e22',
  colorBgElevated: '#22272c',
  colorBorder: '#444c55',
  colorBorderSecondary: '#2b3137',
  colorTextSecondary: '#b0b8c1',
  colorTextTertiary: '#9aa3ad',
  colorTextDescription: '#b0b8c1',
  colorTextPlaceholder: '#929ba6',
  colorTextDisabled: '#7f8893',
};

/** The dark theme's primary colour carries white text; as text on a dark ground it must be lighter. */
const readable = '#7ab4f5';

/** What is dangerous is written in a light red on dark ground, and in dark ink on that red. */
const dangerInTheDark = {
  colorError: '#f2777b',
  colorErrorHover: '#f59599',
  colorErrorBorderHover: '#f59599',
  colorErrorActive: '#f2777b',
  dangerColor: '#14171a',
};

/** Design tokens of the portal as an antd theme. The stylesheet `@onedesk/web/styles.css` draws from the same variables. */
export function themeOf(isDark: boolean): ThemeConfig & { cssVar: { key: string } } {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...shape, ...(isDark ? dark : light) },
    // Two keys: the variables of both themes may stand in the page for a moment.
    cssVar: { key: isDark ? 'od-dark' : 'od-light', prefix: 'od' },
    hashed: false,
    components: {
      Table: { headerBg: isDark ? '#20252a' : '#f8f8f6', headerSplitColor: 'transparent', cellPaddingBlockSM: 7 },
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        fontWeight: 500,
        // Under the pointer antd would lighten the text below 4.5 : 1.
        defaultHoverColor: isDark ? readable : darker,
        defaultHoverBorderColor: isDark ? readable : darker,
        defaultActiveColor: isDark ? readable : darker,
        defaultActiveBorderColor: isDark ? readable : darker,
        ...(isDark ? dangerInTheDark : {}),
      },
      Layout: { headerBg: 'transparent', siderBg: 'transparent' },
      Dropdown: isDark ? { colorPrimary: readable } : {},
      Tabs: isDark ? { itemSelectedColor: readable, itemHoverColor: readable, inkBarColor: readable } : {},
      Menu: {
        ...(isDark ? { itemSelectedColor: readable } : {}),
        itemBg: 'transparent',
        subMenuItemBg: 'transparent',
        itemHeight: 36,
        activeBarBorderWidth: 0,
      },
    },
  };
}
