// The portal loads ./app.tsx by module federation; the entry itself shows nothing.
export { default } from './app.tsx';
