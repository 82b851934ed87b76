import {
  AccountBookOutlined,
  ApartmentOutlined,
  BankOutlined,
  CalendarOutlined,
  CommentOutlined,
  CustomerServiceOutlined,
  FileDoneOutlined,
  ImportOutlined,
  PhoneOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  TeamOutlined,
  WalletOutlined,
} from '@ant-design/icons';
import { CONTRACT, defineFrontend } from '@onedesk/web';
import './desk.css';
import './accounts/accounts.css';
import './attachments/attachments.css';
import './clocks/clocks.css';
import './colleagues/colleagues.css';
import './complaints/complaints.css';
import './imports/imports.css';
import './intake/intake.css';
import './receipts/receipts.css';
import './worklists/worklists.css';
import { routes } from './routes.tsx';
import { typePolicies } from './typePolicies.ts';

/** The desk: the working day of the customer-service centre. */
export default defineFrontend({
  contract: CONTRACT,
  routes,
  typePolicies,
  messages: {
    'zh-CN': () => import('./messages/zh-CN.ts'),
    en: () => import('./messages/en.ts'),
  },
  nav: [
    {
      path: '/intake',
      label: { 'zh-CN': '接待登记', en: 'Register a visit' },
      permission: 'visit.register',
      icon: <CustomerServiceOutlined aria-hidden />,
    },
    {
      path: '/visits',
      label: { 'zh-CN': '接待登记簿', en: 'Visits and calls' },
      permission: 'visit.see',
      icon: <ReadOutlined aria-hidden />,
    },
    {
      path: '/complaints',
      label: { 'zh-CN': '投诉', en: 'Complaints' },
      permission: 'complaint.see',
      icon: <CommentOutlined aria-hidden />,
    },
    {
      path: '/callbacks',
      label: { 'zh-CN': '回访', en: 'Callbacks' },
      permission: 'callback.record',
      icon: <PhoneOutlined aria-hidden />,
    },
    {
      path: '/units',
      label: { 'zh-CN': '房屋台账', en: 'Units' },
      permission: 'unit.see',
      icon: <ApartmentOutlined aria-hidden />,
    },
    {
      path: '/parties',
      label: { 'zh-CN': '业主和租户', en: 'Owners and tenants' },
      permission: 'party.see',
      icon: <TeamOutlined aria-hidden />,
    },
    {
      path: '/counter',
      label: { 'zh-CN': '收费', en: 'Take payments' },
      permission: 'payment.take',
      icon: <WalletOutlined aria-hidden />,
    },
    {
      path: '/receipts',
      label: { 'zh-CN': '收据', en: 'Receipts' },
      permission: 'ledger.see',
      icon: <FileDoneOutlined aria-hidden />,
    },
    {
      path: '/imports',
      label: { 'zh-CN': '导入台账', en: 'Import the register' },
      permission: 'register.import',
      icon: <ImportOutlined aria-hidden />,
    },
    {
      path: '/opening',
      label: { 'zh-CN': '期初余额', en: 'Opening balances' },
      permission: 'arrears.import',
      icon: <AccountBookOutlined aria-hidden />,
    },
    {
      path: '/ledger',
      label: { 'zh-CN': '核验账目', en: 'Verify the ledger' },
      permission: 'ledger.verify',
      icon: <SafetyCertificateOutlined aria-hidden />,
    },
    {
      path: '/months',
      label: { 'zh-CN': '关账', en: 'Close months' },
      permission: 'period.close',
      icon: <CalendarOutlined aria-hidden />,
    },
    {
      path: '/estate',
      label: { 'zh-CN': '项目和楼座', en: 'Projects and buildings' },
      permission: 'project.see',
      icon: <BankOutlined aria-hidden />,
    },
  ],
});
