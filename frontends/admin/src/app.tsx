import {
  ApartmentOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BankOutlined,
  ControlOutlined,
  KeyOutlined,
  SafetyCertificateOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { relayStylePagination } from '@apollo/client/utilities';
import { CONTRACT, defineFrontend } from '@onedesk/web';
import { lazy } from 'react';
import { StartPage } from './StartPage.tsx';
import './admin.css';

const AccountListPage = lazy(() => import('./accounts/AccountListPage.tsx'));
const AccountPage = lazy(() => import('./accounts/AccountPage.tsx'));
const DepartmentListPage = lazy(() => import('./departments/DepartmentListPage.tsx'));
const DepartmentPage = lazy(() => import('./departments/DepartmentPage.tsx'));
const PermissionTablePage = lazy(() => import('./permissions/PermissionTablePage.tsx'));
const AppListPage = lazy(() => import('./apps/AppListPage.tsx'));
const AppPage = lazy(() => import('./apps/AppPage.tsx'));
const PolicyListPage = lazy(() => import('./policies/PolicyListPage.tsx'));
const PolicyPage = lazy(() => import('./policies/PolicyPage.tsx'));
const NewVersionPage = lazy(() => import('./policies/NewVersionPage.tsx'));
const KeyListPage = lazy(() => import('./keys/KeyListPage.tsx'));
const KeyPage = lazy(() => import('./keys/KeyPage.tsx'));
const ProjectListPage = lazy(() => import('./projects/ProjectListPage.tsx'));
const AuditPage = lazy(() => import('./audit/AuditPage.tsx'));

/** Administration: who may work here, as what, and what they changed. */
export default defineFrontend({
  contract: CONTRACT,
  nav: [
    {
      path: '/accounts',
      label: { 'zh-CN': '账号', en: 'Accounts' },
      permission: 'account.see',
      icon: <TeamOutlined aria-hidden="true" />,
    },
    {
      path: '/departments',
      label: { 'zh-CN': '部门', en: 'Departments' },
      permission: 'department.see',
      icon: <ApartmentOutlined aria-hidden="true" />,
    },
    {
      path: '/permissions',
      label: { 'zh-CN': '权限表', en: 'Permission table' },
      permission: 'permissions.see',
      icon: <SafetyCertificateOutlined aria-hidden="true" />,
    },
    {
      path: '/apps',
      label: { 'zh-CN': '应用', en: 'Apps' },
      permission: 'app.see',
      icon: <AppstoreOutlined aria-hidden="true" />,
    },
    {
      path: '/projects',
      label: { 'zh-CN': '项目', en: 'Projects' },
      permission: 'project.manage',
      icon: <BankOutlined aria-hidden="true" />,
    },
    {
      path: '/policies',
      label: { 'zh-CN': '业务规则', en: 'Policies' },
      permission: 'policy.see',
      icon: <ControlOutlined aria-hidden="true" />,
    },
    {
      path: '/keys',
      label: { 'zh-CN': '接口密钥', en: 'API keys' },
      permission: 'apiKey.see',
      icon: <KeyOutlined aria-hidden="true" />,
    },
    {
      path: '/audit',
      label: { 'zh-CN': '审计', en: 'Audit' },
      permission: 'audit.see',
      icon: <AuditOutlined aria-hidden="true" />,
    },
  ],
  routes: [
    { index: true, element: <StartPage /> },
    { path: 'accounts', element: <AccountListPage /> },
    { path: 'accounts/:id', element: <AccountPage /> },
    { path: 'departments', element: <DepartmentListPage /> },
    { path: 'departments/:id', element: <DepartmentPage /> },
    { path: 'permissions', element: <PermissionTablePage /> },
    { path: 'apps', element: <AppListPage /> },
    { path: 'apps/:id', element: <AppPage /> },
    { path: 'projects', element: <ProjectListPage /> },
    { path: 'policies', element: <PolicyListPage /> },
    { path: 'policies/:key', element: <PolicyPage /> },
    { path: 'policies/:key/new', element: <NewVersionPage /> },
    { path: 'keys', element: <KeyListPage /> },
    { path: 'keys/:id', element: <KeyPage /> },
    { path: 'audit', element: <AuditPage /> },
  ],
  messages: {
    'zh-CN': () => import('./locales/zh-CN.json'),
    en: () => import('./locales/en.json'),
  },
  typePolicies: {
    Account: { fields: { history: relayStylePagination() } },
    ApiKey: { fields: { history: relayStylePagination() } },
    App: { fields: { history: relayStylePagination() } },
    Policy: { fields: { versions: relayStylePagination() } },
  },
});
