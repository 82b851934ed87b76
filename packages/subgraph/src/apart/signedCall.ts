import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '@onedesk/kernel';
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { RequestContext } from '../context.ts';
import type { Principal } from '../principal.ts';
import { peer } from './peers.ts';
import { gatewayName, type Trust } from './trust.ts';

/** How old a call may be, and how far two machines' clocks may differ (s). */
export const callSeconds = 30;
export const skewSeconds = 5;

/** The body is signed when it has passed, in the trailer. */
export const streamed = 'streamed';
/** The trailer's name. */
export const bodyTrailer = 'x-onedesk-body';

/** What a call is bound to, so that its signature is good for nothing else. */
export interface CallBounds {
  readonly method: string;
  /** The path with its query. */
  readonly path: string;
  /** SHA-256 of the body (base64url), or `streamed`. */
  readonly bodyHash: string;
}

/** A call whose signature, audience and age are right; its body is still to be compared. */
export interface VerifiedCall {
  readonly caller: string;
  readonly id: string;
  readonly bodyHash: string;
  readonly request: RequestContext;
}

/** The call is not believed; `reason` is for the log of the service, the caller hears no more than that. */
export class CallRefused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`call refused: ${reason}`);
    this.reason = reason;
  }
}

export const hashOf = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('base64url');

interface Claims extends JWTPayload {
  mth: string;
  pth: string;
  bdy: string;
  ctx: RequestContext;
}

/** Signs one call to a service: for whom it is, what exactly is asked, and on whose behalf. */
export async function signCall(
  trust: Trust,
  audience: string,
  { method, path, bodyHash }: CallBounds,
  { principal, requestId, locale }: RequestContext,
  clock: Clock,
): Promise<{ token: string; id: string }> {
  const id = randomUUID();
  const ctx = { principal, requestId, locale };
  const token = await signed(trust, audience, { mth: method, pth: path, bdy: bodyHash, ctx }, id, clock);
  return { token, id };
}

/** Signs the body of a call that was sent before its body was known. */
export const signBody = (trust: Trust, audience: string, id: string, bodyHash: string, clock: Clock): Promise<string> =>
  signed(trust, audience, { bdy: bodyHash }, id, clock);

function signed(trust: Trust, audience: string, claims: object, id: string, clock: Clock): Promise<string> {
  const at = Math.floor(clock.now().getTime() / 1_000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: trust.name })
    .setIssuer(trust.name)
    .setAudience(audience)
    .setJti(id)
    .setIssuedAt(at)
    .setExpirationTime(at + callSeconds)
    .sign(trust.key);
}

/**
 * Who calls and on whose behalf. Nothing is believed that is not signed by a known caller for this service, this method
 * and path, within the last 30 seconds. Only the gateway speaks for people. @throws CallRefused
 */
export async function verifyCall(
  trust: Trust,
  token: string | undefined,
  { method, path }: Pick<CallBounds, 'method' | 'path'>,
  clock: Clock,
): Promise<VerifiedCall> {
  const { caller, claims } = await verified(trust, token, clock);
  if (claims.mth !== method || claims.pth !== path) throw new CallRefused('it was signed for another address');
  if (caller !== gatewayName && !isPeer(claims.ctx.principal)) {
    throw new CallRefused(`"${caller}" speaks for somebody else`);
  }
  return { caller, id: claims.jti ?? '', bodyHash: claims.bdy, request: claims.ctx };
}

/** Whether the trailer was signed by the same caller for this very call and this body. @throws CallRefused */
export async function verifyBody(
  trust: Trust,
  token: string | undefined,
  { caller, id }: VerifiedCall,
  bodyHash: string,
  clock: Clock,
): Promise<void> {
  const trailer = await verified(trust, token, clock);
  if (trailer.caller !== caller || trailer.claims.jti !== id || trailer.claims.bdy !== bodyHash) {
    throw new CallRefused('its body is another');
  }
}

/** A trailer has of the claims only the body's hash. */
async function verified(
  trust: Trust,
  token: string | undefined,
  clock: Clock,
): Promise<{ caller: string; claims: Claims }> {
  if (!token) throw new CallRefused('it is not signed');
  try {
    const { kid: caller = '' } = decodeProtectedHeader(token);
    const key = trust.callers.get(caller);
    if (!key) throw new CallRefused('nobody knows who signed it');
    const { payload } = await jwtVerify<Claims>(token, key, {
      algorithms: ['EdDSA'],
      issuer: caller,
      audience: trust.name,
      currentDate: clock.now(),
      clockTolerance: skewSeconds,
      maxTokenAge: callSeconds,
      requiredClaims: ['exp', 'jti', 'bdy'],
    });
    return { caller, claims: payload };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) throw new CallRefused(error.message);
    throw error;
  }
}

const isPeer = (principal: Principal | null): boolean => JSON.stringify(principal) === JSON.stringify(peer);
