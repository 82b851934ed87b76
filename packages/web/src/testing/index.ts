export * from './renderApp.tsx';
