import { createServer } from 'node:net';
import { Stuck } from './say.ts';

/** The port named by an environment variable, or the usual one. */
export function portFrom(variable: string, usual: number): number {
  const text = process.env[variable];
  const port = text === undefined || text === '' ? usual : Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Stuck(
      `${variable}=${text} is not a port; choose a number from 1024 to 65535, for example ${variable}=${usual + 1}.`,
      `${variable}=${text} 不是有效端口；请选择 1024 到 65535 之间的数字，例如 ${variable}=${usual + 1}。`,
    );
  }
  return port;
}

/** Refuses in one sentence when the port cannot be listened on. */
export async function checkPort(port: number, variable: string, command: string, host?: string): Promise<void> {
  const code = await tryListening(port, host);
  if (code === 'EADDRINUSE') {
    throw new Stuck(
      `Port ${port} is taken; stop the program that uses it, or choose another one: ${variable}=${port + 1} ${command}`,
      `端口 ${port} 已被占用；请停止占用它的程序，或换一个端口：${variable}=${port + 1} ${command}`,
    );
  }
  if (code === 'EACCES') {
    throw new Stuck(
      `Port ${port} needs special rights; choose one above 1023: ${variable}=4000 ${command}`,
      `端口 ${port} 需要特殊权限；请选择 1023 以上的端口：${variable}=4000 ${command}`,
    );
  }
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

/** The error code of listening on the port; undefined = it is free. */
export function tryListening(port: number, host?: string): Promise<string | undefined> {
  const server = createServer();
  return new Promise((done) => {
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code));
    server.listen({ port, host }, () => server.close(() => done(undefined)));
  });
}

/** 9464 unless it is taken; a port that was asked for must be free. */
export async function chooseMetricsPort(command: string): Promise<number> {
  const port = portFrom('METRICS_PORT', 9464);
  if (process.env.METRICS_PORT) {
    await checkPort(port, 'METRICS_PORT', command, '127.0.0.1');
    return port;
  }
  return (await tryListening(port, '127.0.0.1')) ? freePort() : port;
}
