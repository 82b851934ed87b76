import { BulbOutlined, DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { changeLocale, type Locale } from '@onedesk/web';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Appearance, chooseAppearance, rememberLocale, usePreferences } from '../preferences/preferences.ts';
import { besideTrigger, standing } from './besideTrigger.ts';

const icons = { light: <SunOutlined />, dark: <MoonOutlined />, system: <DesktopOutlined /> };

/** Language and light or dark; for every page. `onLocale` does more than switching the shell's own texts. */
export function PreferenceSwitches({ onLocale }: { onLocale?: (locale: Locale) => unknown }) {
  const { t } = useTranslation('shell');
  const { locale, appearance } = usePreferences();
  const other: Locale = locale === 'zh-CN' ? 'en' : 'zh-CN';
  const switchLocale = async () => {
    if (onLocale) {
      await onLocale(other);
      return;
    }
    await changeLocale(other);
    rememberLocale(other, true);
  };
  const items = (['light', 'dark', 'system'] as const).map((key) => ({
    key,
    icon: icons[key],
    label: t(`appearance.${key}`),
  }));
  return (
    <>
      <Button type="text" lang={other} onClick={() => void switchLocale()}>
        {other === 'en' ? 'English' : '中文'}
      </Button>
      <Dropdown
        trigger={['click']}
        getPopupContainer={besideTrigger}
        transitionName={standing}
        menu={{
          items,
          selectable: true,
          selectedKeys: [appearance],
          onClick: ({ key }) => chooseAppearance(key as Appearance),
        }}
      >
        <Button type="text" icon={<BulbOutlined />} aria-label={t('appearance.label')} aria-haspopup="menu" />
      </Dropdown>
    </>
  );
}
