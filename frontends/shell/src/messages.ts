import { bothLanguages } from '@onedesk/web';
import en from './locales/en.json' with { type: 'json' };
import zh from './locales/zh-CN.json' with { type: 'json' };

export const messages = bothLanguages({ 'zh-CN': zh, en });
