import type { CivilDate } from '@onedesk/kernel';

/** A version of a policy as far as time goes. */
export interface Dated {
  /** From 1, in the order in which they were recorded. */
  readonly version: number;
  /** From this day on, in the project's zone. */
  readonly effectiveOn: CivilDate;
  /** The day on which it was entered, in the project's zone; never after `effectiveOn`. */
  readonly recordedOn: CivilDate;
}

/** What has become, or will become, of a version. */
export const versionStates = ['inForce', 'planned', 'past', 'superseded'] as const;
export type VersionState = (typeof versionStates)[number];

/** The version in force on a day: the latest recorded of those effective by then; null where the default is. */
export const versionOn = <Version extends Dated>(versions: readonly Version[], day: CivilDate): Version | null =>
  latest(versions.filter(({ effectiveOn }) => effectiveOn <= day));

/** The version that comes into force next after a day, as things are recorded now. */
export function nextAfter<Version extends Dated>(versions: readonly Version[], day: CivilDate): Version | null {
  const coming = versions.filter((one) => one.effectiveOn > day && !versions.some((other) => overtakes(other, one)));
  return coming.reduce<Version | null>((next, one) => (!next || one.effectiveOn < next.effectiveOn ? one : next), null);
}

/**
 * In force on the day, planned for a later one, past, or superseded: overtaken before its day came, so that it was and
 * will be in force on none.
 */
export function stateOn(version: Dated, versions: readonly Dated[], day: CivilDate): VersionState {
  if (versionOn(versions, day)?.version === version.version) return 'inForce';
  const overtaken = versions.some((other) => overtakes(other, version) && other.recordedOn < version.effectiveOn);
  if (overtaken) return 'superseded';
  return version.effectiveOn > day ? 'planned' : 'past';
}

/** Recorded later and effective no later: from its own day on it stands before the other. */
const overtakes = (other: Dated, one: Dated): boolean =>
  other.version > one.version && other.effectiveOn <= one.effectiveOn;

const latest = <Version extends Dated>(versions: readonly Version[]): Version | null =>
  versions.reduce<Version | null>((last, one) => (!last || one.version > last.version ? one : last), null);
